package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import lamplight.stats.Interval;
import lamplight.stats.MeanDifference;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;

/**
 * Writes {@code comparison.csv}: a row a comparison, measure and process. Means and differences are
 * in the unit of the measure, which stands beside its name; {@code difference} is other less base,
 * {@code ci95_low} and {@code ci95_high} its 95 % interval, {@code difference_percent} its share of
 * the base's mean. {@code p} and {@code p_holm} are empty where nothing was tested, and outliers
 * are seeds with spaces between them. Not thread-safe.
 */
public final class ComparisonTable implements Closeable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "base",
          "other",
          "process",
          "measure",
          "unit",
          "design",
          "n_base",
          "n_other",
          "mean_base",
          "mean_other",
          "difference",
          "ci95_low",
          "ci95_high",
          "difference_percent",
          "cliffs_delta",
          "p",
          "p_holm",
          "tests",
          "method",
          "verdict",
          "reason",
          "outliers_base",
          "outliers_other");

  private final CsvRows rows;

  /** Starts the table with its header; the table owns the writer. */
  public ComparisonTable(Writer out) throws IOException {
    this.rows = new CsvRows(out, COLUMNS);
  }

  /** Adds a comparison of two sides with these names, a row a finding. */
  public void add(String base, String other, Comparison comparison) throws IOException {
    for (Finding finding : comparison.findings()) {
      rows.row(row(base, other, comparison, finding));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static List<String> row(
      String base, String other, Comparison comparison, Finding finding) {
    Optional<Interval> interval = finding.difference().flatMap(MeanDifference::interval);
    OptionalDouble share = finding.share();
    return List.of(
        base,
        other,
        comparison.roles().name(finding.role()),
        finding.metric().column(),
        finding.metric().unitOnDisk(),
        comparison.design() instanceof Design.Paired ? "paired" : "unpaired",
        Integer.toString(finding.base().size()),
        Integer.toString(finding.other().size()),
        Decimals.rounded(finding.baseMean()),
        Decimals.rounded(finding.otherMean()),
        finding.difference().map(it -> Decimals.rounded(it.difference())).orElse(""),
        interval.map(it -> Decimals.rounded(it.low())).orElse(""),
        interval.map(it -> Decimals.rounded(it.high())).orElse(""),
        share.isPresent() ? Decimals.rounded(100 * share.getAsDouble()) : "",
        Decimals.rounded(finding.cliffsDelta()),
        Decimals.rounded(finding.found().p()),
        Decimals.rounded(finding.found().adjusted()),
        Integer.toString(comparison.tests()),
        method(comparison, finding),
        finding.verdict().words(),
        finding.reason(),
        seeds(finding.base().outliers()),
        seeds(finding.other().outliers()));
  }

  private static String method(Comparison comparison, Finding finding) {
    if (finding.found().p().isEmpty()) {
      return "";
    }
    return comparison.design() instanceof Design.Paired ? "Student's t of pairs" : "Welch's t";
  }

  private static String seeds(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
