package lamplight.report.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.RegimeFinding.Shown;
import lamplight.stats.findings.RegimeJudge;
import lamplight.theory.Stability;

/** How many points are stable, critical or saturated, predicted against measured. */
final class RegimeTable {
  private static final int DISAGREEMENTS_MAX = 40;
  private static final List<Stability> REGIMES =
      List.of(Stability.STABLE, Stability.CRITICAL, Stability.SATURATED);
  private static final List<Shown> OUTCOMES = List.of(Shown.STEADY, Shown.UNTOLD, Shown.GROWS);

  private final StudyData data;
  private final StudyRegimes regimes;
  private final Map<String, List<Cell>> points = new LinkedHashMap<>();

  RegimeTable(StudyData data, StudyRegimes regimes) {
    this.data = data;
    this.regimes = regimes;
    for (Cell cell : regimes.cells()) {
      points.computeIfAbsent(cell.at().point().name(), unused -> new ArrayList<>()).add(cell);
    }
  }

  /** What theory expects of the worst queue of a point. */
  static Stability worst(List<Cell> point) {
    return point.stream()
        .map(cell -> cell.found().predicted())
        .max(Stability::compareTo)
        .orElse(Stability.STABLE);
  }

  /** What a point shows: growth where any queue grows, none where no queue does. */
  static Shown shown(List<Cell> point) {
    if (point.stream().anyMatch(cell -> cell.found().shown() == Shown.GROWS)) {
      return Shown.GROWS;
    }
    return point.stream().allMatch(cell -> cell.found().shown() == Shown.STEADY)
        ? Shown.STEADY
        : Shown.UNTOLD;
  }

  /** The cells of each point, by its name. */
  Map<String, List<Cell>> points() {
    return Collections.unmodifiableMap(points);
  }

  /** Predicted and measured, in a sentence. */
  String sentence() {
    List<String> predicted = new ArrayList<>();
    for (Stability regime : REGIMES) {
      predicted.add(Numbers.count(count(regime)) + " " + regime.word());
    }
    long disagree = regimes.cells().stream().filter(cell -> cell.found().disagrees()).count();
    return "Of "
        + Numbers.count(points.size(), "point")
        + " theory expects "
        + Words.list(predicted)
        + " (by the worst queue of a point). Measured, a queue grows steadily at "
        + Numbers.count(count(Shown.GROWS))
        + ", no queue does at "
        + Numbers.count(count(Shown.STEADY))
        + ", and "
        + Numbers.count(count(Shown.UNTOLD))
        + " cannot be told, as a critical one never can. "
        + (disagree == 0
            ? "No queue disagrees with its regime."
            : "**"
                + Numbers.count(disagree)
                + (disagree == 1
                    ? " queue disagrees with its regime.**"
                    : " queues disagree with their regimes.**"));
  }

  void append(Markdown out) {
    out.heading(3, "Regimes");
    out.paragraph(
        "*Stable*: a process takes its messages faster than they come. *Saturated*: they come"
            + " faster than it ticks, and its queue grows for ever. *Critical*: exactly between,"
            + " which lets the queue grow like the square root of time. A point is what its worst"
            + " queue is.");
    List<List<String>> rows = new ArrayList<>();
    for (Stability regime : REGIMES) {
      List<String> row = new ArrayList<>(List.of(regime.word(), Numbers.count(count(regime))));
      for (Shown shown : OUTCOMES) {
        row.add(Numbers.count(count(regime, shown)));
      }
      rows.add(row);
    }
    out.table(
        List.of(
            "predicted", "points", "measured: no queue grows", "cannot be told", "a queue grows"),
        List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        rows);
    out.paragraph(
        "How it is measured: in each trial the rise of a queue (its growth times the duration) is"
            + " divided by the root of the number of messages that arrived, the scale on which"
            + " chance alone makes a queue wander. *Grows*: the interval of the mean of that ratio"
            + " over the seeds lies above "
            + Numbers.axis(RegimeJudge.GROWS_MIN)
            + "; *does not grow*: it lies below "
            + Numbers.axis(RegimeJudge.STEADY_MAX)
            + "; otherwise it *cannot be told*. The interval is Student's, widened so that all "
            + Numbers.count(regimes.cells().size())
            + " hold together with 95 %. A critical queue has a ratio near 0.6 in trials of any"
            + " length, so it cannot be told in any; a saturated one passes the upper limit when"
            + " trials are long enough.");
    disagreements(out);
  }

  private void disagreements(Markdown out) {
    List<Cell> disagreeing =
        regimes.cells().stream().filter(cell -> cell.found().disagrees()).toList();
    if (disagreeing.isEmpty()) {
      out.paragraph("No queue disagrees with its regime.");
      return;
    }
    out.paragraph(
        "Queues that disagree with their regime"
            + (disagreeing.size() > DISAGREEMENTS_MAX
                ? " (the first "
                    + DISAGREEMENTS_MAX
                    + " of "
                    + Numbers.count(disagreeing.size())
                    + "):"
                : ":"));
    List<List<String>> rows = new ArrayList<>();
    for (Cell cell : disagreeing.subList(0, Math.min(DISAGREEMENTS_MAX, disagreeing.size()))) {
      rows.add(
          List.of(
              Markdown.escape(cell.at().label()),
              Labels.overall(data.first(), cell.role()),
              cell.found().predicted().word(),
              words(cell.found().shown()),
              Words.mean(cell.found().growth())));
    }
    out.table(
        List.of("point", "process", "predicted", "measured", "queue growth (messages/s)"),
        List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT),
        rows);
  }

  /** What is shown, as a cell of a table. */
  static String words(Shown shown) {
    return switch (shown) {
      case GROWS -> "grows";
      case STEADY -> "does not grow";
      case UNTOLD -> "cannot be told";
    };
  }

  private long count(Stability regime) {
    return points.values().stream().filter(point -> worst(point) == regime).count();
  }

  private long count(Shown shown) {
    return points.values().stream().filter(point -> shown(point) == shown).count();
  }

  private long count(Stability regime, Shown shown) {
    return points.values().stream()
        .filter(point -> worst(point) == regime && shown(point) == shown)
        .count();
  }
}
