package lamplight.cli;

import java.util.List;

/** One line: a bar, and behind it how the run stands, in parts of which none is cut. */
final class BarLine {
  /** The bar gives way to the parts, down to none. */
  private static final List<Integer> BAR_CHARACTERS = List.of(16, 8, 4, 0);

  private BarLine() {}

  /**
   * The longest bar behind which as many parts stand as without one.
   *
   * @param share how much is done, from 0 to 1
   * @param parts those that matter most first
   * @param width how many characters there are at most
   */
  static String text(double share, List<String> parts, int width) {
    int most = fitting(parts, width);
    for (int characters : BAR_CHARACTERS) {
      String bar = bar(share, characters);
      if (bar.length() <= width && fitting(parts, width - bar.length()) == most) {
        return bar + String.join("; ", parts.subList(0, most));
      }
    }
    throw new IllegalStateException("no bar at all takes no room");
  }

  /** As many parts as there is room for. */
  static String text(List<String> parts, int width) {
    return String.join("; ", parts.subList(0, fitting(parts, width)));
  }

  private static int fitting(List<String> parts, int width) {
    int count = parts.size();
    while (count > 0 && String.join("; ", parts.subList(0, count)).length() > width) {
      count--;
    }
    return count;
  }

  private static String bar(double share, int characters) {
    int filled = (int) Math.floor(Math.max(0, Math.min(1, share)) * characters);
    return characters == 0 ? "" : "[" + "#".repeat(filled) + ".".repeat(characters - filled) + "] ";
  }
}
