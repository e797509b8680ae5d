package lamplight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.RegimeFinding;
import lamplight.stats.findings.RegimeFinding.Shown;
import lamplight.stats.findings.RegimeJudge;
import lamplight.theory.Stability;

/** How many points are stable, critical or saturated, predicted against measured. */
final class RegimeTable {
  private static final int DISAGREEMENTS_MAX = 40;
  private static final List<Stability> REGIMES =
      List.of(Stability.STABLE, Stability.CRITICAL, Stability.SATURATED);

  private final StudyRegimes regimes;
  private final Map<String, List<Cell>> points = new LinkedHashMap<>();

  RegimeTable(StudyRegimes regimes) {
    this.regimes = regimes;
    for (Cell cell : regimes.cells()) {
      points.computeIfAbsent(cell.at().point().name(), unused -> new ArrayList<>()).add(cell);
    }
  }

  /** What theory expects of the worst queue of a point. */
  private static Stability worst(List<Cell> point) {
    return point.stream()
        .map(cell -> cell.found().predicted())
        .max(Stability::compareTo)
        .orElse(Stability.STABLE);
  }

  /** What a point shows: growth where any queue grows, none where no queue does. */
  private static Shown shown(List<Cell> point) {
    if (point.stream().anyMatch(cell -> cell.found().shown() == Shown.GROWS)) {
      return Shown.GROWS;
    }
    return point.stream().allMatch(cell -> cell.found().shown() == Shown.STEADY)
        ? Shown.STEADY
        : Shown.MAY_GROW;
  }

  /** What is shown of the queues of a point, in words; a dash where theory says nothing of it. */
  String shown(PointData at) {
    List<Cell> cells = points.getOrDefault(at.point().name(), List.of());
    return cells.isEmpty() ? Figures.NONE : words(shown(cells));
  }

  /** Predicted and measured, in a sentence. */
  Text sentence() {
    List<String> predicted = new ArrayList<>();
    for (Stability regime : REGIMES) {
      predicted.add(Numbers.count(count(regime)) + " " + regime.word());
    }
    return Text.of(
        "**Regimes.** Of {} theory expects {} (by the worst queue of a point). Measured, a queue"
            + " grows at {}, may grow at {}, as a critical one may for ever, and none grows at {}."
            + " {}",
        Numbers.count(points.size(), "point"),
        Words.list(predicted),
        Numbers.count(count(Shown.GROWS)),
        Numbers.count(count(Shown.MAY_GROW)),
        Numbers.count(count(Shown.STEADY)),
        disagreement());
  }

  private Text disagreement() {
    long disagree = regimes.cells().stream().filter(cell -> cell.found().disagrees()).count();
    return disagree == 0
        ? Text.of("No queue disagrees with its regime.")
        : Text.of(
            disagree == 1
                ? "**{} queue disagrees with its regime.**"
                : "**{} queues disagree with their regimes.**",
            Numbers.count(disagree));
  }

  /** What the words mean, the counts, and the queues that disagree. */
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            Text.of(
                "*Stable*: a process takes its messages faster than they come. *Saturated*: they"
                    + " come faster than it ticks, and its queue grows for ever. *Critical*:"
                    + " exactly between, which lets the queue grow like the square root of time. A"
                    + " point is what its worst queue is.")));
    blocks.add(
        new Columns<Stability>()
            .words("predicted", Stability::word)
            .numbers("points", regime -> Numbers.count(count(regime)))
            .numbers("measured: no queue grows", regime -> count(regime, Shown.STEADY))
            .numbers("a queue may grow", regime -> count(regime, Shown.MAY_GROW))
            .numbers("a queue grows", regime -> count(regime, Shown.GROWS))
            .table(REGIMES));
    List<Cell> disagreeing =
        regimes.cells().stream().filter(cell -> cell.found().disagrees()).toList();
    if (!disagreeing.isEmpty()) {
      blocks.add(
          new Paragraph(
              Text.of(
                  "Queues that disagree with their regime{}:",
                  disagreeing.size() > DISAGREEMENTS_MAX
                      ? " (the first "
                          + DISAGREEMENTS_MAX
                          + " of "
                          + Numbers.count(disagreeing.size())
                          + ")"
                      : "")));
      blocks.add(
          Bullets.of(
              disagreeing.stream()
                  .limit(DISAGREEMENTS_MAX)
                  .map(RegimeTable::disagreement)
                  .toList()));
    }
    return Section.open("Regimes", blocks);
  }

  private static Text disagreement(Cell cell) {
    RegimeFinding found = cell.found();
    return Text.of(
        "`{}`, {}: predicted {}, measured {}, by {} messages/s",
        cell.at().label(),
        Labels.inSentence(cell.at().data(), cell.role()),
        found.predicted().word(),
        words(found.shown()),
        Words.mean(found.growth()));
  }

  /** How it is told from the measures whether a queue grows, and disagrees with theory. */
  Text method() {
    return Text.of(
        "Whether a queue grows is judged at each point as in the report of a run. Whether it"
            + " disagrees with its regime is judged over all of them: in each trial the rise of a"
            + " queue (its growth times the duration) is divided by the root of the number of"
            + " messages that arrived, the scale on which chance alone makes a queue wander. A"
            + " stable or critical queue disagrees where the interval of the mean of that ratio"
            + " over the seeds lies above {}, a saturated or critical one where it lies below {}."
            + " The interval is Student's, widened so that all {} hold together with 95 %. A"
            + " critical queue has a ratio near 0.6 in trials of any length.",
        Numbers.axis(RegimeJudge.GROWS_MIN),
        Numbers.axis(RegimeJudge.STEADY_MAX),
        Numbers.count(regimes.cells().size()));
  }

  /** What is shown, as a cell of a table. */
  private static String words(Shown shown) {
    return switch (shown) {
      case GROWS -> "grows";
      case STEADY -> "does not grow";
      case MAY_GROW -> "may grow";
    };
  }

  private long count(Stability regime) {
    return points.values().stream().filter(point -> worst(point) == regime).count();
  }

  private long count(Shown shown) {
    return points.values().stream().filter(point -> shown(point) == shown).count();
  }

  private String count(Stability regime, Shown shown) {
    return Numbers.count(
        points.values().stream()
            .filter(point -> worst(point) == regime && shown(point) == shown)
            .count());
  }
}
