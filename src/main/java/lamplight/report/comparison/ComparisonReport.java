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
import java.util.Locale;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.document.Document;
import lamplight.report.part.ReportFiles;
import lamplight.results.Publication;
import lamplight.results.side.Side;
import lamplight.results.table.ComparisonTable;
import lamplight.stats.judge.Comparer;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Differing;
import lamplight.stats.judge.Gate;
import lamplight.stats.judge.GateException;
import lamplight.stats.judge.GateJudge;
import lamplight.stats.judge.GateResult;

/**
 * Compares runs, or the points of a study, by their tables. The same tables give the same page,
 * table and charts, byte for byte. Not thread-safe.
 */
public final class ComparisonReport {
  /** The folder of the charts within that of the comparison. */
  static final String CHARTS = "charts";

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
      comparisons.add(
          new Compared(
              base, other, comparison, Differing.cautions(base.facts(), other.facts()), results));
    }
    return new ComparisonReport(sides, comparisons);
  }

  /** How to get the charts that are left out, in one sentence; empty when none are. */
  public static Optional<String> warning(ChartSupport support) {
    return ReportFiles.warning(support, "this comparison again");
  }

  /**
   * Writes {@code comparison.md}, {@code comparison.html}, {@code comparison.csv} and {@code
   * charts/*.png} into a folder, in the place of those of an earlier comparison.
   *
   * @param support whether charts can be drawn here
   * @return the page
   */
  public Path write(Path folder, ChartSupport support) throws IOException {
    List<Picture> pictures =
        support instanceof ChartSupport.Available ? ComparisonCharts.of(comparisons) : List.of();
    String advice = warning(support).orElse("");
    Document page = ComparisonPage.of(sides, comparisons, pictures, advice);
    try (Publication out = new Publication(folder)) {
      writeTable(out.open("comparison.csv"));
      ReportFiles.draft(out, "comparison", page, pictures);
      out.publish();
    }
    ReportFiles.removeOldCharts(folder, pictures, name -> name.startsWith("comparison-"));
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
      lines.add(compared.title() + ": " + FindingSentences.counts(compared));
    }
    FindingSentences.advice(comparisons).ifPresent(lines::add);
    return lines;
  }

  /** What may make a difference besides the settings, a sentence each. */
  public List<String> cautions() {
    return ComparisonPage.cautions(comparisons);
  }

  /** What came of each gate in each comparison, a line each; none without gates. */
  public List<String> gates() {
    List<String> lines = new ArrayList<>();
    for (Compared compared : comparisons) {
      for (GateResult result : compared.gates()) {
        lines.add(
            "gate "
                + result.state().name().toLowerCase(Locale.ROOT)
                + ": '"
                + result.gate().text()
                + "' ("
                + compared.title()
                + "): "
                + result.sentence());
      }
    }
    return lines;
  }

  /** Whether every gate passed in every comparison. */
  public boolean passed() {
    return comparisons.stream()
        .flatMap(compared -> compared.gates().stream())
        .allMatch(result -> result.state() == GateResult.State.PASSED);
  }
}
