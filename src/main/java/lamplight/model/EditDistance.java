package lamplight.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the name that a misspelt one is likely to mean. Thread-safe. */
public final class EditDistance {
  private static final int LONGEST_NAME = 100;

  private EditDistance() {}

  /**
   * The candidate whose name is nearest to what was written, the first of several; empty when none
   * is near enough to be meant.
   *
   * @param nameOf the name of a candidate
   */
  public static <T> Optional<T> nearest(
      String written, Collection<T> candidates, Function<T, String> nameOf) {
    return near(written, candidates, nameOf).stream().findFirst();
  }

  /** All candidates that are near enough to be meant, the nearest first. */
  public static <T> List<T> near(
      String written, Collection<T> candidates, Function<T, String> nameOf) {
    if (written.length() > LONGEST_NAME) {
      return List.of();
    }
    String plain = plain(written);
    return candidates.stream()
        .filter(candidate -> isNear(plain, plain(nameOf.apply(candidate))))
        .sorted(Comparator.comparingInt(each -> distance(plain, plain(nameOf.apply(each)))))
        .toList();
  }

  /** Capitals, and other signs in the place of a point, are no misspelling to speak of. */
  public static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
  }

  /** The lengths alone tell most names apart, at little cost. */
  private static boolean isNear(String written, String name) {
    int tolerance = Math.max(1, name.length() / 3);
    return Math.abs(written.length() - name.length()) <= tolerance
        && distance(written, name) <= tolerance;
  }

  /**
   * The optimal string alignment distance: insertions, deletions, replacements, and swaps of two
   * neighbours (Damerau, "A technique for computer detection and correction of spelling errors",
   * CACM 7(3), 1964).
   */
  public static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        table[row][column] = cell(table, one, row, other, column);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cell(int[][] table, String one, int row, String other, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    int replacement = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
    int best =
        Math.min(
            table[row - 1][column - 1] + replacement,
            1 + Math.min(table[row - 1][column], table[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(best, table[row - 2][column - 2] + 1) : best;
  }
}
