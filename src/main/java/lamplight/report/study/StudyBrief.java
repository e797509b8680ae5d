package lamplight.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.BriefMeasures;
import lamplight.report.part.BriefReport;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;

/** The figures of the points that matter most, a point a row; of many points the outer ones. */
final class StudyBrief {
  private static final int EACH_SIDE = (BriefReport.ROWS_MAX - 1) / 2;

  private StudyBrief() {}

  static Optional<Table> of(StudyData data) {
    if (data.complete() == 0) {
      return Optional.empty();
    }
    String roles =
        StudyPoints.shownRoles(data).stream()
            .map(role -> Labels.brief(data.first(), role))
            .collect(Collectors.joining(" / "));
    List<Column> columns =
        Column.measures(
            "point: " + roles, BriefMeasures.ALL.stream().map(BriefMeasures::heading).toList());
    List<PointData> points = data.points();
    List<List<Text>> rows = new ArrayList<>();
    if (points.size() <= BriefReport.ROWS_MAX) {
      points.forEach(at -> rows.add(row(data, at)));
    } else {
      int last = points.size() - EACH_SIDE;
      points.subList(0, EACH_SIDE).forEach(at -> rows.add(row(data, at)));
      List<Text> left = new ArrayList<>();
      left.add(Text.plain("... " + Numbers.count(last - EACH_SIDE) + " more"));
      BriefMeasures.ALL.forEach(metric -> left.add(Text.NONE));
      rows.add(left);
      points.subList(last, points.size()).forEach(at -> rows.add(row(data, at)));
    }
    return Optional.of(new Table(columns, rows));
  }

  private static List<Text> row(StudyData data, PointData at) {
    List<Text> row = new ArrayList<>(List.of(Text.plain(at.label())));
    BriefMeasures.ALL.forEach(metric -> row.add(Text.plain(means(data, at, metric))));
    return row;
  }

  private static String means(StudyData data, PointData at, Metric metric) {
    return StudyPoints.shownRoles(data).stream()
        .map(role -> at.data().samples().summary(role, metric))
        .map(
            summary ->
                summary
                    .map(known -> Figures.value(known.mean(), metric.decimals()))
                    .orElse(Figures.NONE))
        .collect(Collectors.joining(" / "));
  }
}
