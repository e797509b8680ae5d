package lamplight.report;

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
import lamplight.report.part.BriefReport;
import lamplight.report.part.Figures;
import lamplight.report.part.Predictions;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;

/** The main results at the points of a study: a point a row, the processes in each cell. */
final class PointsTable {
  /** Of more processes the first, the middle and the last. */
  private static final int ROLES_MAX = 3;

  private static final String BETWEEN = " / ";

  private final StudyData data;
  private final Optional<Predictions> predictions;
  private final List<Integer> roles;

  private PointsTable(StudyData data, Optional<Predictions> predictions) {
    this.data = data;
    this.predictions = predictions;
    int count = data.roles().size();
    this.roles = count <= ROLES_MAX ? data.roles() : List.of(1, (count + 1) / 2, count);
  }

  /**
   * The table.
   *
   * @param regimes what the queues of a point show; empty where that is not told point by point
   * @param rowsMax how many points have room
   */
  static Table of(
      StudyData data,
      Optional<Predictions> predictions,
      Optional<RegimeTable> regimes,
      int rowsMax) {
    return new PointsTable(data, predictions).table(regimes, rowsMax);
  }

  private Table table(Optional<RegimeTable> regimes, int rowsMax) {
    List<PointData> points = data.points().stream().limit(rowsMax).toList();
    boolean areMissing = points.stream().anyMatch(at -> at.trials() < data.study().seeds().count());
    List<Column> columns = new ArrayList<>(List.of(Column.words(heading())));
    if (areMissing) {
      columns.add(Column.numbers("trials"));
    }
    predictions.ifPresent(known -> columns.add(Column.words("queue by theory")));
    regimes.ifPresent(known -> columns.add(Column.words("measured")));
    ResultsTable.METRICS.forEach(metric -> columns.add(Column.numbers(ResultsTable.title(metric))));
    List<List<Text>> rows = new ArrayList<>();
    for (PointData at : points) {
      List<Text> row = new ArrayList<>(List.of(Text.plain(at.label())));
      if (areMissing) {
        row.add(Text.plain(Numbers.count(at.trials())));
      }
      predictions.ifPresent(known -> row.add(Text.plain(regime(at))));
      regimes.ifPresent(known -> row.add(Text.plain(known.shown(at))));
      ResultsTable.METRICS.forEach(metric -> row.add(cell(at, metric)));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /** In few rows, for a terminal: of many points the outer ones. */
  static Table brief(StudyData data, Optional<Predictions> predictions) {
    return new PointsTable(data, predictions).brief();
  }

  private Table brief() {
    List<PointData> points = data.points();
    int each = (BriefReport.ROWS_MAX - 1) / 2;
    int left = points.size() - 2 * each;
    List<List<Text>> rows = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      boolean isShown =
          points.size() <= BriefReport.ROWS_MAX || index < each || index >= each + left;
      if (isShown || index == each) {
        String first = isShown ? points.get(index).label() : "... " + Numbers.count(left) + " more";
        List<Text> row = new ArrayList<>(List.of(Text.plain(first)));
        for (Metric metric : BriefTable.MEASURES) {
          row.add(isShown ? cell(points.get(index), metric) : Text.NONE);
        }
        rows.add(row);
      }
    }
    return new Table(
        Column.measures(heading(), BriefTable.MEASURES.stream().map(BriefTable::heading).toList()),
        rows);
  }

  private String heading() {
    return "point: "
        + roles.stream()
            .map(role -> Labels.brief(data.first(), role))
            .collect(Collectors.joining(BETWEEN));
  }

  private String regime(PointData at) {
    List<String> words = roles.stream().map(role -> QueueWords.predicted(at.data(), role)).toList();
    return words.stream().allMatch(Figures.NONE::equals)
        ? Figures.NONE
        : String.join(BETWEEN, words);
  }

  /** The means, those bold that deviate from their predictions. */
  private Text cell(PointData at, Metric metric) {
    Optional<PredictionCheck> check = predictions.flatMap(known -> known.at(at));
    List<Text> means = new ArrayList<>();
    for (int role : roles) {
      String mean =
          at.data()
              .samples()
              .summary(role, metric)
              .map(Summary::mean)
              .map(known -> Figures.value(known, metric.decimals()))
              .orElse(Figures.NONE);
      boolean deviates = check.map(known -> known.deviates(role, metric)).orElse(false);
      means.add(deviates ? Text.strong(mean) : Text.plain(mean));
    }
    return means.stream().allMatch(mean -> mean.words().equals(Figures.NONE))
        ? Text.plain(Figures.NONE)
        : Text.join(BETWEEN, means);
  }
}
