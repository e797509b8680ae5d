package lamplight.log;

import java.util.List;

/**
 * Holds the header of a file against the columns that it may have.
 *
 * @param columns all of them, in order
 * @param required how many of these, from the first on, must be there; those behind them may be
 *     missing, as in a table of an earlier version
 */
record HeaderCheck(List<String> columns, int required) {
  /**
   * What is wrong with a header: the first of its columns that is another one; empty if nothing.
   */
  String fault(String text) {
    if (text.equals(whole())) {
      return "";
    }
    if (text.indexOf('\0') >= 0) {
      return "this is no UTF-8 text" + expected("the header ");
    }
    String holds = LogFormatException.holds(text);
    if (!holds.isEmpty()) {
      return is(text) + ": " + holds + expected("");
    }
    String[] found = text.split(",", -1);
    int next = 0;
    for (int index = 0; index < found.length; index++) {
      int place = columns.indexOf(found[index]);
      if (index == 0 && place != 0) {
        return is(text) + expected("");
      }
      if (next == columns.size()) {
        return "the header has a column too many, "
            + LogFormatException.quote(found[index])
            + ": expected none after "
            + found[index - 1];
      }
      if (place < next || (next < required && place != next)) {
        return misplaced(LogFormatException.quote(found[index]), found[index - 1], next);
      }
      next = place + 1;
    }
    return next < required ? misplaced("nothing", found[found.length - 1], next) : "";
  }

  /** What is wrong with a file without one. */
  String missing() {
    return "the file is empty" + expected("the header ");
  }

  private String misplaced(String stands, String after, int next) {
    return "in the header "
        + stands
        + " stands after "
        + after
        + ": expected "
        + columns.get(next)
        + (next < required ? "" : " or a column that follows it");
  }

  private static String is(String text) {
    return "the header is " + LogFormatException.quote(text);
  }

  private String expected(String what) {
    return ": expected " + what + '"' + whole() + '"';
  }

  private String whole() {
    return String.join(",", columns);
  }
}
