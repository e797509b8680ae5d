package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.Regime;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.part.PredictionCheck;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;

/** Theory beside the measures of all points, judged as one family of comparisons. */
final class StudyTheory {
  private static final int ROWS_MAX = 40;

  /** Of fewer points the regimes are told point by point. */
  private static final int REGIMES_POINTS_MIN = 13;

  private final StudyData data;
  private final Map<String, PredictionCheck> judgements = new LinkedHashMap<>();
  private final int comparisons;
  private final Optional<RegimeTable> regimes;

  StudyTheory(StudyData data) {
    this.data = data;
    int total = 0;
    for (PointData at : data.points()) {
      total += PredictionCheck.of(at.data(), data.roles()).map(PredictionCheck::count).orElse(0);
    }
    this.comparisons = total;
    for (PointData at : data.points()) {
      PredictionCheck.of(at.data(), data.roles())
          .flatMap(own -> PredictionCheck.of(at.data(), data.roles(), comparisons - own.count()))
          .ifPresent(judgement -> judgements.put(at.point().name(), judgement));
    }
    StudyRegimes found = StudyRegimes.of(data);
    this.regimes =
        found.cells().isEmpty() || data.points().size() < REGIMES_POINTS_MIN
            ? Optional.empty()
            : Optional.of(new RegimeTable(data, found));
  }

  /** The regimes, where there are many points. */
  Optional<RegimeTable> regimes() {
    return regimes;
  }

  /** The judgement of a point among all; empty where nothing is predicted. */
  Optional<PredictionCheck> of(PointData at) {
    return Optional.ofNullable(judgements.get(at.point().name()));
  }

  private record Deviating(PointData at, int role, Metric metric, Deviation deviation) {}

  /** How many measures deviate, in a sentence; empty when nothing is predicted. */
  String sentence() {
    if (comparisons == 0) {
      return "";
    }
    List<Deviating> deviating = deviating();
    int count = deviating.size();
    long settling = deviating.stream().filter(StudyTheory::isSettling).count();
    String of = " of " + Numbers.count(comparisons) + " predicted measures over all points ";
    return count == 0
        ? "None"
            + of
            + "deviates from its prediction by more than chance and the approximations of the"
            + " theory allow."
        : "**"
            + Numbers.count(count)
            + of
            + (count == 1 ? "deviates from its prediction" : "deviate from their predictions")
            + "**"
            + settling(count, settling)
            + "; see [theory](#theory-beside-the-measures).";
  }

  /** How many of those that deviate do so because a queue has not settled. */
  private static String settling(int count, long settling) {
    if (settling == 0) {
      return "";
    }
    String which =
        settling < count ? Numbers.count(settling) + " of them" : count == 1 ? "it" : "all of them";
    return ", " + which + " because a stable queue had not settled in trials so short";
  }

  void append(Markdown out) {
    if (comparisons == 0) {
      return;
    }
    out.heading(2, "Theory beside the measures");
    regimes.ifPresent(table -> table.append(out));
    out.paragraph(definition());
    List<Deviating> deviating = deviating();
    if (deviating.isEmpty()) {
      out.paragraph("No measure is marked.");
    } else {
      out.paragraph(
          "Measures that deviate"
              + (deviating.size() > ROWS_MAX
                  ? " (the first " + ROWS_MAX + " of " + Numbers.count(deviating.size()) + "):"
                  : ":"));
      out.table(
          List.of(
              "point", "process", "measure", "measured", "predicted", "standard errors", "reason"),
          List.of(
              Align.LEFT,
              Align.LEFT,
              Align.LEFT,
              Align.RIGHT,
              Align.RIGHT,
              Align.RIGHT,
              Align.LEFT),
          deviating.stream().limit(ROWS_MAX).map(this::row).toList());
    }
    judgements.values().stream().findFirst().ifPresent(any -> out.paragraph(source(any)));
  }

  private List<String> row(Deviating one) {
    Deviation deviation = one.deviation();
    return List.of(
        Markdown.escape(one.at().label()),
        Labels.overall(data.first(), one.role()),
        one.metric().title(),
        Numbers.figure(deviation.predicted() + deviation.difference()),
        Numbers.figure(deviation.predicted()),
        PredictionCheck.text(deviation),
        reason(one));
  }

  /** Why a measure deviates, as a cell of a table; a dash where theory knows no reason. */
  private static String reason(Deviating one) {
    double settlingS = Regime.of(one.at().data(), one.role()).map(Regime::settlingS).orElse(0.0);
    return isSettling(one)
        ? "its queue takes about "
            + Words.seconds(Math.ceil(settlingS))
            + " to settle, long beside a trial of "
            + Words.seconds(one.at().data().durationSeconds())
        : "-";
  }

  private static boolean isSettling(Deviating one) {
    RunData run = one.at().data();
    return Regime.of(run, one.role())
        .map(
            regime ->
                regime.explains(one.metric(), one.deviation().difference(), run.durationSeconds()))
        .orElse(false);
  }

  private List<Deviating> deviating() {
    List<Deviating> deviating = new ArrayList<>();
    for (PointData at : data.points()) {
      Optional<PredictionCheck> judgement = of(at);
      for (Metric metric : Metric.values()) {
        for (int role : data.roles()) {
          if (judgement.isPresent() && judgement.get().deviates(role, metric)) {
            judgement
                .get()
                .of(role, metric)
                .ifPresent(found -> deviating.add(new Deviating(at, role, metric, found)));
          }
        }
      }
    }
    return deviating;
  }

  private String definition() {
    return "*Predicted* is what theory expects of a trial of this length, on average over seeds. A"
        + " measure deviates when the mean over the seeds is off by more than what chance would do"
        + " to any of all "
        + Numbers.count(comparisons)
        + " with a probability of at most 5 % (Student's t and Bonferroni's correction over all"
        + " points, and at least "
        + Numbers.axis(PredictionCheck.STANDARD_ERRORS_MIN)
        + " standard errors), and by more than theory leaves out: "
        + Numbers.percent(PredictionCheck.SHARE_MAX)
        + " of the prediction, and "
        + Numbers.axis(PredictionCheck.VALUE_MAX)
        + " in a count or clock value at the end of a trial; nothing is left out of the number of"
        + " ticks, nor of the clock of a process that alone keeps up, which is never below its"
        + " ticks. With few seeds the limit is wide. A stable queue near its edge takes long to"
        + " settle: in trials that are short beside that it is shorter than predicted, and the"
        + " table gives that as the reason. Where all trials of a point have one value, no standard"
        + " error is known, and *no spread* stands in its place: of a count that is often zero, as"
        + " a final queue is, that may be chance all the same.";
  }

  private static String source(PredictionCheck judgement) {
    return "About the predictions: the queues are exact in the long run, but for the mean of a"
        + " stable queue, which is good to about 10 %. At the first point: "
        + judgement.source();
  }
}
