package lamplight.experiment;

/**
 * How the value of a key is written: reads a text, and writes the canonical text of a value, which
 * reads as an equal value. Implementations are immutable.
 */
interface ValueFormat<T> {
  /**
   * Reads a value from text without surrounding white space.
   *
   * @throws ValueException when the text is not such a value
   */
  T parse(String text) throws ValueException;

  /** The canonical text of a value. */
  String text(T value);

  /** Which values are accepted, in words that follow "expected". */
  String expectation();

  /** The refusal of a text that is nothing like what is accepted. */
  default ValueException unexpected() {
    return new ValueException("expected " + expectation());
  }
}
