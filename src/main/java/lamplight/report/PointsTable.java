package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.ShownRoles;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.BriefReport;
import lamplight.report.part.Figures;
import lamplight.report.part.Predictions;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;
import lamplight.theory.Stability;

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
    this.roles = ShownRoles.of(data.roles(), ROLES_MAX);
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
    Columns<PointData> columns = new Columns<>();
    columns.words(data.heading(), PointData::label);
    if (areMissing) {
      columns.numbers("trials", at -> Numbers.count(at.trials()));
    }
    predictions.ifPresent(known -> columns.words("queue by theory", this::regime));
    regimes.ifPresent(known -> columns.words("measured", known::shown));
    for (Metric metric : ResultsTable.METRICS) {
      columns.add(Column.numbers(metric.titleWithUnit()), at -> cell(at, metric));
    }
    return columns.table(points);
  }

  /** In few rows, for a terminal: of many points the outer ones. */
  static Table brief(StudyData data, Optional<Predictions> predictions) {
    return new PointsTable(data, predictions).brief();
  }

  private Table brief() {
    List<PointData> points = data.points();
    int each = (BriefReport.ROWS_MAX - 1) / 2;
    int left = points.size() <= BriefReport.ROWS_MAX ? 0 : points.size() - 2 * each;
    // Without a point, the row that stands for those in between.
    List<Optional<PointData>> rows = new ArrayList<>(points.stream().map(Optional::of).toList());
    if (left > 0) {
      rows.subList(each, each + left).clear();
      rows.add(each, Optional.empty());
    }
    Columns<Optional<PointData>> columns = new Columns<>();
    columns.words(
        data.heading(),
        at -> at.map(PointData::label).orElse("... " + Numbers.count(left) + " more"));
    for (Metric metric : BriefTable.MEASURES) {
      columns.add(
          Column.numbers(metric.title()),
          at -> at.map(known -> cell(known, metric)).orElse(Text.NONE));
    }
    return columns.table(rows);
  }

  /** Whose figures a cell has, in their order. */
  static String cell(StudyData data) {
    String names = new PointsTable(data, Optional.empty()).names();
    return switch (data.kind()) {
      case NUMBERS -> "processes " + names;
      case RANKS -> "the " + names + " process";
      case PERCENTILES -> "the " + names + " over the processes";
    };
  }

  private String names() {
    return roles.stream()
        .map(role -> Labels.brief(data.first(), role))
        .collect(Collectors.joining(BETWEEN));
  }

  private String regime(PointData at) {
    List<String> words = roles.stream().map(role -> QueueWords.predicted(at.data(), role)).toList();
    if (words.stream().allMatch(Figures.NONE::equals)) {
      return Figures.NONE;
    }
    boolean areStable =
        data.roles().stream()
            .map(role -> QueueWords.predicted(at.data(), role))
            .allMatch(Stability.STABLE.word()::equals);
    if (areStable) {
      return "all " + Stability.STABLE.word();
    }
    // Words that find room in one line beside the figures stay in one.
    return words.stream().anyMatch(word -> word.contains(" "))
        ? String.join(BETWEEN, words)
        : String.join(BETWEEN.replace(' ', '\u00a0'), words);
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
