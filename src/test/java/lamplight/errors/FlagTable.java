package lamplight.errors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What share of reports mark a measure as deviating, by what there is to see. */
final class FlagTable {
  /** Rates by what the slowest queue does in the long run. */
  static final Map<String, List<List<Integer>>> REGIMES = regimes();

  static final List<Integer> SEEDS = List.of(5, 10, 30);

  private static final List<Planted> CHANGES =
      List.of(
          Planted.sides(10),
          Planted.sides(20),
          Planted.sides(40),
          Planted.sides(-10),
          Planted.sides(-20),
          Planted.sides(-40),
          Planted.rate(5),
          Planted.rate(10));

  private FlagTable() {}

  private static Map<String, List<List<Integer>>> regimes() {
    Map<String, List<List<Integer>>> regimes = new LinkedHashMap<>();
    regimes.put("stable", List.of(List.of(6, 6, 6), List.of(2, 3, 4), List.of(1, 2, 3)));
    regimes.put("critical", List.of(List.of(1, 2, 4), List.of(1, 3, 3), List.of(1, 1, 5)));
    regimes.put("saturated", List.of(List.of(1, 3, 6), List.of(1, 1, 6), List.of(1, 6, 6)));
    return regimes;
  }

  /**
   * The share of right reports that mark anything.
   *
   * @param reports how many reports are made of each rates and number of seeds
   */
  static String falseFlags(int reports) {
    List<String> rows = new ArrayList<>();
    REGIMES.forEach((name, rates) -> rows.add(row(name, rates, Planted.NONE, reports)));
    return table("rates", rows);
  }

  /** The share of reports that mark something where there is something to see. */
  static String power(int reports) {
    List<String> rows = new ArrayList<>();
    for (Planted planted : CHANGES) {
      REGIMES.forEach(
          (name, rates) -> rows.add(row(planted.name() + ", " + name, rates, planted, reports)));
    }
    return table("change", rows);
  }

  private static String table(String what, List<String> rows) {
    String header = "| " + what + " |";
    String rule = "| --- |";
    for (int seeds : SEEDS) {
      header += " " + seeds + " seeds |";
      rule += " --: |";
    }
    return header + "\n" + rule + "\n" + String.join("\n", rows) + "\n";
  }

  private static String row(String name, List<List<Integer>> rates, Planted planted, int reports) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    for (int seeds : SEEDS) {
      int flagged = 0;
      int all = 0;
      for (List<Integer> each : rates) {
        FlaggedReports made = new FlaggedReports(each, seeds, planted).add(reports);
        flagged += made.flagged();
        all += made.reports();
      }
      row.append(String.format(Locale.ROOT, " %.1f %% of %,d |", 100.0 * flagged / all, all));
    }
    return row.toString();
  }
}
