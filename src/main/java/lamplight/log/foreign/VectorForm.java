package lamplight.log.foreign;

/** A vector: numbers in brackets of any kind, with or without names; or any text. */
enum VectorForm implements Form {
  VECTOR;

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    byte[] bytes = line.bytes();
    int depth = 0;
    for (int at = offset; at < line.end(); at++) {
      byte each = bytes[at];
      if (each == '[' || each == '{' || each == '(') {
        depth++;
      } else if (each == ']' || each == '}' || each == ')') {
        depth--;
      }
      if (depth <= 0) {
        return (depth == 0 && at > offset && line.take(index, offset, at + 1))
            || TextForm.WITHIN_A_COLUMN.match(line, index, offset);
      }
    }
    return TextForm.WITHIN_A_COLUMN.match(line, index, offset);
  }
}
