package lamplight.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often comparisons say something false, and how often they see a shift. */
final class VerdictTable {
  private static final List<Integer> SEEDS = List.of(5, 8, 11, 20, 40);

  private VerdictTable() {}

  /**
   * The share of false verdicts where both sides are equal in law, and of verdicts on a measure
   * that is shifted by one standard deviation.
   *
   * @param comparisons how many are made of each rates
   */
  static String of(int comparisons) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| seeds a side | any false verdict, paired | any false verdict, unpaired | shift seen |");
    rows.add("| --: | --: | --: | --: |");
    for (int seeds : SEEDS) {
      rows.add(
          "| "
              + seeds
              + " | "
              + String.join(
                  " | ",
                  share(seeds, true, 0, comparisons),
                  share(seeds, false, 0, comparisons),
                  share(seeds, true, 1, comparisons))
              + " |");
    }
    return String.join("\n", rows) + "\n";
  }

  private static String share(int seeds, boolean isPaired, double deviations, int comparisons) {
    int counted = 0;
    int all = 0;
    for (List<List<Integer>> rates : FlagTable.REGIMES.values()) {
      for (List<Integer> each : rates) {
        ComparedReports made =
            new ComparedReports(each, seeds, isPaired, deviations).add(comparisons);
        counted += deviations == 0 ? made.differing() : made.seen();
        all += made.comparisons();
      }
    }
    return String.format(Locale.ROOT, "%.1f %% of %,d", 100.0 * counted / all, all);
  }
}
