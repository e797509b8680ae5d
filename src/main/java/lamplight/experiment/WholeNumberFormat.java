package lamplight.experiment;

/**
 * A whole number within a range, both ends included.
 *
 * @param low at least 0
 */
record WholeNumberFormat(int low, int high) implements ValueFormat<Integer> {
  private static final String DIGITS = "[0-9]{1,18}";

  @Override
  public Integer parse(String text) throws ValueException {
    if (!text.matches(DIGITS)) {
      throw unexpected();
    }
    long value = Long.parseLong(text);
    if (value < low || value > high) {
      throw unexpected();
    }
    return (int) value;
  }

  @Override
  public String text(Integer value) {
    return value.toString();
  }

  @Override
  public String expectation() {
    return "a whole number from " + low + " to " + high;
  }
}
