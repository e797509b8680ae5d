package lamplight.report.comparison;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import lamplight.report.part.ReportFiles;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.Publication;
import lamplight.results.side.Side;
import lamplight.results.table.ComparisonTable;
import lamplight.stats.judge.Comparer;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Differing;
import lamplight.stats.judge.Finding;
import lamplight.stats.judge.Gate;
import lamplight.stats.judge.GateException;
import lamplight.stats.judge.GateJudge;
import lamplight.stats.judge.GateResult;

/**
 * Compares runs, or the points of a study, by their tables. The same tables give the same page,
 * table and charts, byte for byte. Not thread-safe.
 */
public final class ComparisonReport {
  /** What the names of its charts begin with. */
  private static final String PICTURES = "comparison-";

  private final List<Side> sides;
  private final List<Compared> comparisons;

  private ComparisonReport(List<Side> sides, List<Compared> comparisons) {
    this.sides = sides;
    this.comparisons = comparisons;
  }

  /**
   * Compares.
   *
   * @param sides the base first
   * @param measures what to compare
   * @param gates what the comparisons must not show
   * @throws GateException when a gate names a process that there is not
   */
  public static ComparisonReport of(List<Side> sides, Collection<Metric> measures, List<Gate> gates)
      throws GateException {
    Side base = sides.get(0);
    List<Compared> comparisons = new ArrayList<>();
    for (Side other : sides.subList(1, sides.size())) {
      Comparison comparison =
          Comparer.compare(
              base.samples(),
              other.samples(),
              measures,
              Differing.obstacles(base.facts(), other.facts()));
      List<GateResult> results = new ArrayList<>();
      for (Gate gate : gates) {
        results.add(GateJudge.judge(gate, comparison));
      }
      comparisons.add(new Compared(base, other, comparison, cautions(base, other), results));
    }
    return new ComparisonReport(sides, comparisons);
  }

  private static List<String> cautions(Side base, Side other) {
    List<String> cautions = new ArrayList<>(Differing.cautions(base.facts(), other.facts()));
    for (Side side : List.of(base, other)) {
      if (!side.lacking().isEmpty()) {
        cautions.add(
            "The table of "
                + side.name()
                + " is of an earlier version and lacks "
                + Words.list(side.lacking().stream().sorted().map(Metric::column).toList())
                + ", which "
                + (side.lacking().size() == 1 ? "is" : "are")
                + " left out.");
      }
    }
    return cautions;
  }

  /** How to get the charts that are left out, in one sentence; empty when none are. */
  public static Optional<String> warning(ChartSupport support) {
    return ReportFiles.warning(support, "this comparison again");
  }

  /**
   * Writes {@code comparison.md}, {@code comparison.html}, {@code comparison.csv} and {@code
   * charts/*.png} into a folder, in the place of those of an earlier comparison.
   *
   * @param command what is typed for this comparison
   * @param support whether charts can be drawn here
   * @return the page
   */
  public Path write(Path folder, String command, ChartSupport support) throws IOException {
    List<List<Picture>> drawn = new ArrayList<>();
    for (Compared compared : comparisons) {
      drawn.add(
          support instanceof ChartSupport.Available
              ? ComparisonCharts.of(compared, PICTURES + (drawn.size() + 1))
              : List.of());
    }
    List<Picture> pictures = drawn.stream().flatMap(List::stream).toList();
    Document page =
        new ComparisonPage(sides, comparisons, drawn, warning(support).orElse(""), command)
            .document(folder.toRealPath());
    try (Publication out = new Publication(folder)) {
      writeTable(out.open("comparison.csv"));
      ReportFiles.draft(out, "comparison", page, pictures, List.of());
      out.publish();
    }
    ReportFiles.removeOldCharts(folder, pictures, name -> name.startsWith(PICTURES));
    return folder.resolve("comparison.md");
  }

  private void writeTable(OutputStream out) throws IOException {
    try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ComparisonTable table = new ComparisonTable(text)) {
      for (Compared compared : comparisons) {
        table.add(compared.base().name(), compared.other().name(), compared.comparison());
      }
    }
  }

  /** What came of each comparison, a line each, and what to do where trials are too few. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (Compared compared : comparisons) {
      List<Finding> farthest = compared.farthest();
      boolean isOpen = compared.isOpen() && compared.shown().isEmpty() && !farthest.isEmpty();
      lines.add(
          compared.title()
              + ": "
              + compared.counts()
              + (isOpen
                  ? "; farthest from equal: "
                      + ComparisonSentences.estimate(compared, farthest.get(0))
                  : ""));
    }
    comparisons.stream()
        .filter(compared -> compared.shown().isEmpty())
        .filter(compared -> ComparisonSentences.needed(compared).isPresent())
        .mapToInt(compared -> compared.comparison().trialsNeeded())
        .max()
        .ifPresent(needed -> lines.add(advice(needed)));
    return lines;
  }

  private static String advice(int needed) {
    return "to show a difference of one standard deviation between seeds four times out of five,"
        + " run both sides with "
        + Numbers.count(needed, "seed")
        + ", such as --seeds 1.."
        + needed
        + ", or name fewer measures with --measures";
  }

  /** What may make a difference besides the settings, each sentence once. */
  public List<String> cautions() {
    return comparisons.stream()
        .flatMap(compared -> compared.cautions().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What came of each gate in each comparison, a line each; none without gates. */
  public List<String> gates() {
    return gates(comparisons).stream().map(Text::words).map(Words::small).toList();
  }

  static List<Text> gates(List<Compared> comparisons) {
    return comparisons.stream()
        .flatMap(compared -> compared.gates().stream().map(compared::line))
        .toList();
  }

  /** Whether every gate passed in every comparison. */
  public boolean passed() {
    return comparisons.stream()
        .flatMap(compared -> compared.gates().stream())
        .allMatch(result -> result.state() == GateResult.State.PASSED);
  }
}
