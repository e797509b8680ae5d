package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.part.Figures;
import lamplight.report.part.JudgeNotes;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;
import lamplight.stats.findings.DrawFinding;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.findings.PredictionFinding.Deviates;
import lamplight.stats.findings.RunJudge;

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
    this.comparisons =
        data.points().stream()
            .flatMap(at -> at.data().judge().predictions(0).stream())
            .mapToInt(PredictionCheck::count)
            .sum();
    for (PointData at : data.points()) {
      RunJudge judge = at.data().judge();
      judge
          .predictions(0)
          .flatMap(own -> judge.predictions(comparisons - own.count()))
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

  /** How many measures deviate, in a sentence; empty when nothing is predicted. */
  String sentence() {
    if (comparisons == 0) {
      return "";
    }
    int count = deviating().size();
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
    List<List<String>> deviating = deviating();
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
          deviating.stream().limit(ROWS_MAX).toList());
    }
    judgements.values().stream().findFirst().ifPresent(any -> out.paragraph(source(any)));
  }

  /** A row of the table for each measure and draw that deviates, point by point. */
  private List<List<String>> deviating() {
    List<List<String>> rows = new ArrayList<>();
    for (PointData at : data.points()) {
      of(at)
          .ifPresent(
              judgement -> {
                judgement.deviatingDraws().forEach(found -> rows.add(row(at, found)));
                judgement.deviating().forEach(found -> rows.add(row(at, found)));
              });
    }
    return rows;
  }

  private List<String> row(PointData at, DrawFinding found) {
    return List.of(
        Markdown.escape(at.label()),
        found.role().isEmpty()
            ? "all processes"
            : Labels.overall(data.first(), found.role().getAsInt()),
        "share of idle ticks that send",
        Numbers.percent(found.share()),
        Numbers.percent(found.predicted()),
        Figures.NONE);
  }

  private List<String> row(PointData at, Deviates found) {
    Deviation deviation = found.deviation();
    return List.of(
        Markdown.escape(at.label()),
        Labels.overall(data.first(), found.role()),
        found.metric().title(),
        Numbers.figure(deviation.predicted() + deviation.difference()),
        Numbers.figure(deviation.predicted()),
        Figures.deviation(deviation));
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
