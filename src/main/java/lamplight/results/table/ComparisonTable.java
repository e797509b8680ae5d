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
  private static final Table<Row> TABLE =
      new Table<Row>()
          .with("base", Row::base)
          .with("other", Row::other)
          .with("process", row -> row.comparison().roles().name(row.finding().role()))
          .with("measure", row -> row.finding().metric().column())
          .with("unit", row -> row.finding().metric().unitOnDisk())
          .with("design", row -> row.isPaired() ? "paired" : "unpaired")
          .with("n_base", row -> row.finding().base().size())
          .with("n_other", row -> row.finding().other().size())
          .with("mean_base", row -> row.finding().baseMean())
          .with("mean_other", row -> row.finding().otherMean())
          .with("difference", row -> row.finding().difference().map(MeanDifference::difference))
          .with("ci95_low", row -> row.interval().map(Interval::low))
          .with("ci95_high", row -> row.interval().map(Interval::high))
          .with("difference_percent", Row::percent)
          .with("cliffs_delta", row -> row.finding().cliffsDelta())
          .with("p", row -> row.finding().found().p())
          .with("p_holm", row -> row.finding().found().adjusted())
          .with("tests", row -> row.comparison().tests())
          .with("method", Row::method)
          .with("verdict", row -> row.finding().verdict().words())
          .with("reason", row -> row.finding().reason())
          .with("outliers_base", row -> seeds(row.finding().base().outliers()))
          .with("outliers_other", row -> seeds(row.finding().other().outliers()));

  /** The columns, in order. */
  public static final List<String> COLUMNS = TABLE.columns();

  private final Table.Rows<Row> rows;

  private record Row(String base, String other, Comparison comparison, Finding finding) {
    boolean isPaired() {
      return comparison.design() instanceof Design.Paired;
    }

    Optional<Interval> interval() {
      return finding.difference().flatMap(MeanDifference::interval);
    }

    OptionalDouble percent() {
      OptionalDouble share = finding.share();
      return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    String method() {
      if (finding.found().p().isEmpty()) {
        return "";
      }
      return isPaired() ? "Student's t of pairs" : "Welch's t";
    }
  }

  /** Starts the table with its header; the table owns the writer. */
  public ComparisonTable(Writer out) throws IOException {
    this.rows = TABLE.to(out);
  }

  /** Adds a comparison of two sides with these names, a row a finding. */
  public void add(String base, String other, Comparison comparison) throws IOException {
    for (Finding finding : comparison.findings()) {
      rows.add(new Row(base, other, comparison, finding));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static String seeds(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
