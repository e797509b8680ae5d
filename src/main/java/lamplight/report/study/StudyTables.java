package lamplight.report.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.findings.PredictionFinding;

/**
 * The main measures: a table a measure with a row a point, or, of many points, their percentiles.
 */
final class StudyTables {
  /** Of more points percentiles over them are shown. */
  static final int ROWS_MAX = 40;

  private static final double STEPS = 10_000;

  private StudyTables() {}

  static void append(Markdown out, StudyData data, StudyTheory theory) {
    if (data.complete() == 0) {
      return;
    }
    boolean many = data.points().size() > ROWS_MAX;
    out.fold(3, "Main measures by point", "");
    out.paragraph(
        (many
                ? "Percentiles over the "
                    + Numbers.count(data.points().size(), "point")
                    + " (nearest rank, each measure by itself) of the mean over the seeds."
                : "Mean over the seeds ± half the width of its 95 % t interval"
                    + (theory.sentence().isEmpty()
                        ? "."
                        : ", and in brackets what theory predicts, in bold where it deviates (see"
                            + " [theory](#is-it-right))."))
            + " A dash stands where a measure is undefined. `summary.csv` has every measure of"
            + " every point.");
    for (Metric metric : StudyMeasures.of(data)) {
      out.heading(4, Words.capital(metric.titleWithUnit()));
      out.paragraph(Words.capital(metric.definition()) + ".");
      if (many) {
        percentiles(out, data, metric);
      } else {
        points(out, data, theory, metric);
      }
    }
  }

  private static void points(Markdown out, StudyData data, StudyTheory theory, Metric metric) {
    List<String> header = new ArrayList<>(List.of("point", "trials"));
    data.roles().forEach(role -> header.add(Labels.brief(data.first(), role)));
    List<List<String>> rows = new ArrayList<>();
    for (PointData at : data.points()) {
      List<String> row = new ArrayList<>();
      row.add(Markdown.escape(at.label()));
      row.add(Numbers.count(at.trials()));
      for (int role : data.roles()) {
        row.add(cell(at, theory.of(at), role, metric));
      }
      rows.add(row);
    }
    out.table(header, aligns(header.size()), rows);
  }

  /** A mean with its prediction. */
  static String cell(PointData at, Optional<PredictionCheck> theory, int role, Metric metric) {
    String mean = at.data().samples().summary(role, metric).map(Words::mean).orElse("-");
    Optional<PredictionFinding> found = theory.flatMap(known -> known.of(role, metric));
    if (found.isEmpty()) {
      return mean;
    }
    String predicted = Numbers.figure(found.get().deviation().predicted());
    return found.get() instanceof PredictionFinding.Deviates
        ? "**" + mean + " (" + predicted + ")**"
        : mean + " (" + predicted + ")";
  }

  private static void percentiles(Markdown out, StudyData data, Metric metric) {
    List<List<String>> rows = new ArrayList<>();
    for (int role : data.roles()) {
      double[] means =
          data.runs().stream()
              .flatMap(run -> run.samples().summary(role, metric).stream())
              .mapToDouble(Summary::mean)
              .sorted()
              .toArray();
      if (means.length > 0) {
        List<String> row = new ArrayList<>();
        row.add(Labels.overall(data.first(), role));
        row.add(Numbers.count(means.length));
        for (int percent : List.of(0, 5, 25, 50, 75, 95, 100)) {
          row.add(figure(nearestRank(means, percent)));
        }
        rows.add(row);
      }
    }
    List<String> header =
        List.of(
            Labels.heading(data.first()),
            "points",
            "smallest",
            "5 %",
            "25 %",
            "median",
            "75 %",
            "95 %",
            "largest");
    out.table(header, aligns(header.size()), rows);
  }

  /** A figure without what is left of zero after thousands of ticks. */
  static String figure(double value) {
    return Numbers.figure(Math.rint(value * STEPS) / STEPS);
  }

  /** The least value that at least so many of a hundred do not exceed. */
  static double nearestRank(double[] sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }

  private static List<Align> aligns(int columns) {
    List<Align> aligns = new ArrayList<>(Collections.nCopies(columns, Align.RIGHT));
    aligns.set(0, Align.LEFT);
    return aligns;
  }
}
