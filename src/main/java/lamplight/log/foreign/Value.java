package lamplight.log.foreign;

/**
 * A name in braces.
 *
 * @param field what it stands for
 * @param form how it is written
 * @param text as the pattern has it
 */
record Value(LogField field, Form form, String text) implements Piece {
  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    return form.match(line, index, offset);
  }
}
