package lamplight.log.foreign;

/** A decimal number, or nothing, or a word that says so: {@code -}, {@code None}, {@code null}. */
enum NumberForm implements Form {
  NUMBER;

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    byte[] bytes = line.bytes();
    int end = line.end();
    boolean isSigned = offset < end && (bytes[offset] == '-' || bytes[offset] == '+');
    int first = isSigned ? offset + 1 : offset;
    int whole = Numerals.digitsEnd(bytes, first, end);
    if (whole > first) {
      int decimals = Numerals.decimalsEnd(bytes, whole, end);
      return (decimals > whole && line.take(index, offset, decimals))
          || line.take(index, offset, whole);
    }
    int absent = Absent.end(bytes, offset, end);
    return (absent > offset && line.take(index, offset, absent))
        || line.take(index, offset, offset);
  }
}
