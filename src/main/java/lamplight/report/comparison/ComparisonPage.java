package lamplight.report.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.report.chart.Picture;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Code;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import lamplight.report.part.ChartsSection;
import lamplight.report.part.ProvenanceSection;
import lamplight.results.side.Side;
import lamplight.stats.judge.Differing;

/**
 * The page of a comparison, with the outline of a run's report. Immutable.
 *
 * @param sides the base first
 * @param pictures of each comparison, where there are any
 * @param advice how to get the charts that could not be drawn, or empty
 * @param command what made it
 */
record ComparisonPage(
    List<Side> sides,
    List<Compared> comparisons,
    List<List<Picture>> pictures,
    String advice,
    String command) {
  /** The results of more comparisons are folded. */
  private static final int OPEN_MAX = 3;

  private static final String GATES =
      "A gate fails when the difference that it forbids is shown and its 95 % interval as a whole"
          + " lies beyond the limit. Where that cannot be told, the gate is undecided and lets"
          + " nothing pass.";

  private static final List<String> PROVENANCE =
      List.of(
          "start",
          "experiment",
          "state",
          "host",
          "cpus",
          "kernel",
          "jvm",
          "tool.version",
          "git.commit");

  /**
   * The page.
   *
   * @param folder where it is to stand, under its own name
   */
  Document document(Path folder) {
    List<Block> body = new ArrayList<>();
    body.add(ComparisonQuote.of(comparisons));
    body.addAll(SidesSection.of(sides, comparisons));
    body.add(Section.open("Results", results()));
    List<Text> gates = ComparisonReport.gates(comparisons);
    if (!gates.isEmpty()) {
      body.add(new Section("Gates", Text.plain(GATES), false, List.of(Bullets.of(gates))));
    }
    body.add(Section.open("All measures", measures()));
    body.add(Section.open(ProvenanceSection.TITLE, provenance(folder)));
    return new Document(title(), body);
  }

  private boolean isOne() {
    return comparisons.size() == 1;
  }

  private String title() {
    return isOne()
        ? "Comparison: " + comparisons.get(0).title()
        : "Comparison of " + comparisons.size() + " settings with " + sides.get(0).name();
  }

  private List<Block> results() {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < comparisons.size(); at++) {
      Compared compared = comparisons.get(at);
      List<Block> found = new ArrayList<>();
      List<Text> sentences = ComparisonSentences.of(compared);
      found.add(
          sentences.isEmpty()
              ? new Paragraph(Text.of("The sides are {}.", compared.counts()))
              : Bullets.of(sentences));
      pictures.get(at).stream().map(ChartsSection::block).forEach(found::add);
      if (isOne()) {
        blocks.addAll(found);
      } else {
        boolean isFolded = comparisons.size() > OPEN_MAX;
        Text answer = isFolded ? Text.plain(compared.counts()) : Text.NONE;
        blocks.add(new Section(compared.title(), answer, isFolded, found));
      }
    }
    if (!advice.isEmpty()) {
      blocks.add(new Paragraph(Text.plain(advice)));
    }
    return blocks;
  }

  private List<Block> measures() {
    List<Block> blocks = new ArrayList<>();
    for (Compared compared : comparisons) {
      String of = isOne() ? "" : " of " + compared.other().name();
      blocks.add(
          Section.folded(
              "Differences" + of, Text.plain(compared.counts()), DifferencesTable.of(compared)));
    }
    blocks.add(
        Section.folded(
            "What the measures are", Text.NONE, List.of(ComparisonMethod.measures(comparisons))));
    blocks.add(
        Section.folded(
            "How it is calculated",
            Text.plain("pairs, intervals, tests, verdicts"),
            List.of(ComparisonMethod.of(comparisons))));
    return blocks;
  }

  private List<Block> provenance(Path folder) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.plain("The command that made this comparison:")));
    blocks.add(new Code(command));
    List<Text> runs =
        sides.stream()
            .map(Side::folder)
            .distinct()
            .map(run -> link(folder.relativize(run).toString()))
            .toList();
    blocks.add(
        new Paragraph(
            Text.of(
                "Data: [comparison.csv](comparison.csv) (each measure of each process); the runs:"
                    + " {}.",
                Text.join(", ", runs))));
    blocks.add(Section.folded("Versions and machines", Text.NONE, List.of(record())));
    return blocks;
  }

  /** A folder that a link can lead to, or else its path. */
  private static Text link(String path) {
    return path.contains(":") ? Text.code(path) : Text.link(path, path + "/");
  }

  private Table record() {
    Columns<Side> columns = new Columns<Side>().words("side", Side::name);
    for (String key : PROVENANCE) {
      columns.words(key, side -> Differing.brief(side.facts().provenance().getOrDefault(key, "")));
    }
    return columns.table(sides);
  }
}
