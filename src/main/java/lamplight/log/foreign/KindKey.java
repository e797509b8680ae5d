package lamplight.log.foreign;

/**
 * A kind of line with the number of its pattern: {@code send}, {@code send.2}.
 *
 * @param number from 1, which is not written
 */
record KindKey(LineKind kind, int number) {
  /** As a description has it. */
  String text() {
    return number == 1 ? kind.text() : kind.text() + "." + number;
  }
}
