package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.part.JudgeNotes;
import lamplight.report.part.PredictionCheck;
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
            + "**; see [theory](#is-it-right).";
  }

  void append(Markdown out) {
    if (comparisons == 0) {
      return;
    }
    out.fold(3, "Theory", "");
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
          List.of("point", "process", "measure", "measured", "predicted", "standard errors"),
          List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
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
        PredictionCheck.text(deviation));
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

  /** The limit is that of the points with the most trials: those with fewer have a wider one. */
  private String definition() {
    int trials = data.points().stream().mapToInt(PointData::trials).max().orElse(0);
    return "*Predicted* is what theory expects of a trial of this length, on average over seeds."
        + judgements.values().stream()
            .findFirst()
            .filter(any -> trials > 1)
            .map(any -> " " + JudgeNotes.rule(any, trials))
            .orElse("");
  }

  private static String source(PredictionCheck judgement) {
    return "About the predictions: the queues are exact in the long run, but for the mean of a"
        + " stable queue, which is good to about 10 %. At the first point: "
        + judgement.source();
  }
}
