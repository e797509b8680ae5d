package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.Predictions;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** The main measures of a study, a table each with a row a point. */
final class MeasureTables {
  private MeasureTables() {}

  static List<Block> of(StudyData data, Optional<Predictions> predictions) {
    return StudyMeasures.of(data).stream()
        .filter(data::isDefined)
        .<Block>map(
            metric ->
                Section.open(
                    Words.capital(metric.titleWithUnit()),
                    List.of(table(data, predictions, metric))))
        .toList();
  }

  private static Table table(StudyData data, Optional<Predictions> predictions, Metric metric) {
    boolean isPredicted = predictions.map(known -> known.first().isPredicted(metric)).orElse(false);
    List<Column> columns =
        new ArrayList<>(List.of(Column.words("point"), Column.numbers("trials")));
    columns.addAll(OtherMeasures.columns(data.first(), data.roles(), isPredicted));
    List<List<Text>> rows = new ArrayList<>();
    for (PointData at : data.points()) {
      List<Text> row = new ArrayList<>(Text.plain(List.of(at.label(), Numbers.count(at.trials()))));
      row.addAll(
          OtherMeasures.cells(
              at.data(),
              data.roles(),
              metric,
              isPredicted,
              predictions.flatMap(known -> known.at(at))));
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
