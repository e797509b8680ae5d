package lamplight.log.foreign;

/** Any text, as short as the rest of the pattern lets it be. */
enum TextForm implements Form {
  /** Also over tabs, which part columns. */
  ANYTHING,
  WITHIN_A_COLUMN;

  private static final byte TAB = '\t';

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    byte[] bytes = line.bytes();
    int end = line.end();
    if (line.isLast(index)) {
      return isOneColumn(bytes, offset, end) && line.take(index, offset, end);
    }
    byte next = line.nextByte(index);
    for (int at = offset; at <= end; at++) {
      if (isPossible(line, bytes, at, next) && line.take(index, offset, at)) {
        return true;
      }
      if (at < end && bytes[at] == TAB && this == WITHIN_A_COLUMN) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPossible(LineMatcher line, byte[] bytes, int at, byte next) {
    if (next == 0) {
      return true;
    }
    if (at == line.end()) {
      return LineMatcher.isBlank(next);
    }
    return LineMatcher.isBlank(next) ? LineMatcher.isBlank(bytes[at]) : bytes[at] == next;
  }

  private boolean isOneColumn(byte[] bytes, int from, int to) {
    int last = to;
    while (last > from && LineMatcher.isBlank(bytes[last - 1])) {
      last--;
    }
    for (int at = from; at < last && this == WITHIN_A_COLUMN; at++) {
      if (bytes[at] == TAB) {
        return false;
      }
    }
    return true;
  }
}
