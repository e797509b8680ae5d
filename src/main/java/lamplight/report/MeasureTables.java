package lamplight.report;

import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.TimeUnits;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
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
                    Words.capital(TimeUnits.title(metric, data.study())),
                    List.of(table(data, predictions, metric))))
        .toList();
  }

  private static Table table(StudyData data, Optional<Predictions> predictions, Metric metric) {
    boolean isPredicted = predictions.map(known -> known.isPredicted(metric)).orElse(false);
    Columns<PointData> columns =
        new Columns<PointData>()
            .words(data.heading(), PointData::label)
            .numbers("trials", at -> Numbers.count(at.trials()));
    for (int role : data.roles()) {
      columns.numbers(
          Labels.brief(data.first(), role), at -> OtherMeasures.mean(at.data(), role, metric));
      if (isPredicted) {
        columns.add(
            Column.numbers("predicted"),
            at ->
                predictions
                    .flatMap(known -> known.at(at))
                    .map(check -> OtherMeasures.predicted(check, role, metric))
                    .orElse(Text.plain(Figures.NONE)));
      }
    }
    return columns.table(data.points());
  }
}
