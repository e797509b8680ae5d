package lamplight.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    String strange = strange(text);
    if (!strange.isEmpty()) {
      return strange;
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

  /**
   * What is wrong with a header whose columns may stand in any order, others among them, which
   * nobody reads; empty if nothing.
   *
   * @param optional which of the columns may be missing
   */
  String faultInAnyOrder(String text, Collection<String> optional) {
    String strange = strange(text);
    if (!strange.isEmpty()) {
      return strange;
    }
    List<String> found = List.of(text.split(",", -1));
    Set<String> once = new TreeSet<>();
    for (String column : found) {
      if (!once.add(column) && columns.contains(column)) {
        return "the header has the column " + column + " twice: expected it once";
      }
    }
    if (columns.stream().noneMatch(once::contains)) {
      return is(text) + expected("") + ", in any order";
    }
    List<String> missing =
        columns.stream()
            .filter(column -> !once.contains(column) && !optional.contains(column))
            .toList();
    return missing.isEmpty()
        ? ""
        : "the header lacks " + String.join(", ", missing) + expected("") + ", in any order";
  }

  /** Whether a header begins with the columns in their usual order. */
  boolean isHeadOf(List<String> header) {
    int count = columns.size();
    return header.size() >= count && header.subList(0, count).equals(columns);
  }

  /** Where each of the columns stands in a header, -1 where it does not; in their usual order. */
  int[] places(List<String> header) {
    return columns.stream().mapToInt(header::indexOf).toArray();
  }

  /** What is wrong with a file without one. */
  String missing() {
    return "the file is empty" + expected("the header ");
  }

  private String strange(String text) {
    if (text.indexOf('\0') >= 0) {
      return "this is no UTF-8 text" + expected("the header ");
    }
    String holds = LogFormatException.holds(text);
    return holds.isEmpty() ? "" : is(text) + ": " + holds + expected("");
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
