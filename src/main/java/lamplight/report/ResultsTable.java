package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.ShownRoles;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Card;
import lamplight.report.document.Block.Cards;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.PredictionCheck;

/** The main results in one table, measured beside predicted. */
final class ResultsTable {
  /** With more processes each has a row, and not two columns. */
  private static final int COLUMN_PAIRS_MAX = 4;

  /** The measures of the table besides the first two lines. */
  static final List<Metric> METRICS =
      List.of(
          Metric.CLOCK_PER_S,
          Metric.OFFSET_FINAL,
          Metric.QUEUE_GROWTH_PER_S,
          Metric.QUEUE_FINAL,
          Metric.JUMP_RECEIVE_MEAN);

  private ResultsTable() {}

  /**
   * What is told of each role.
   *
   * @param predicted empty where theory has nothing to say of any role
   */
  private record Line(
      String title,
      Function<Integer, Text> measured,
      Optional<Function<Integer, Text>> predicted) {}

  static Block of(RunData data, Optional<PredictionCheck> judgement) {
    List<Line> lines = lines(data, judgement);
    if (data.hasManyProcesses()) {
      return byLine(data, ShownRoles.OF_MANY, lines);
    }
    return data.roles().size() > COLUMN_PAIRS_MAX
        ? byRole(data, lines)
        : new Cards(
            data.roles().stream().map(role -> card(data, role, lines)).toList(),
            byLine(data, data.roles(), lines));
  }

  /** A process by itself: its queue first, and the other lines. */
  private static Card card(RunData data, int role, List<Line> lines) {
    boolean predicts = predicts(lines);
    Line queue = lines.get(0);
    Text regime = Text.of("queue: {}", queue.measured().apply(role));
    Text tag =
        queue
            .predicted()
            .map(known -> regime.plus(Text.of(" (predicted: {})", known.apply(role))))
            .orElse(regime);
    Columns<Line> columns = new Columns<Line>().words("", Line::title);
    columns.add(Column.numbers("measured"), line -> line.measured().apply(role));
    if (predicts) {
      columns.add(
          Column.numbers("predicted"),
          line -> line.predicted().map(known -> known.apply(role)).orElse(Text.NONE));
    }
    return new Card(
        role, Labels.overall(data, role), tag, columns.table(lines.subList(1, lines.size())));
  }

  private static boolean predicts(List<Line> lines) {
    return lines.stream().anyMatch(line -> line.predicted().isPresent());
  }

  private static List<Line> lines(RunData data, Optional<PredictionCheck> judgement) {
    List<Line> lines = new ArrayList<>();
    if (!data.hasManyProcesses()) {
      lines.add(
          new Line(
              "queue",
              role -> QueueWords.measured(data, role),
              judgement.map(known -> role -> Text.plain(QueueWords.predicted(data, role)))));
      lines.add(
          new Line(
              "messages arriving (per s)",
              role -> Text.plain(ArrivalRate.measured(data, role)),
              judgement.map(known -> role -> Text.plain(ArrivalRate.predicted(data, role)))));
    }
    for (Metric metric : METRICS) {
      lines.add(
          new Line(
              metric.titleWithUnit(),
              role ->
                  Text.plain(Figures.mean(data.samples().summary(role, metric), metric.decimals())),
              judgement
                  .filter(known -> known.isPredicted(metric))
                  .map(known -> role -> OtherMeasures.predicted(known, role, metric))));
    }
    lines.add(
        new Line(
            "largest jump of any trial",
            role ->
                Text.plain(
                    data.samples()
                        .summary(role, Metric.JUMP_MAX)
                        .map(Summary::max)
                        .map(Numbers::figure)
                        .orElse(Figures.NONE)),
            Optional.empty()));
    return lines;
  }

  private static Table byLine(RunData data, List<Integer> roles, List<Line> lines) {
    boolean predicts = predicts(lines);
    Columns<Line> columns = new Columns<Line>().words("", Line::title);
    for (int role : roles) {
      columns.add(Column.numbers(Labels.overall(data, role)), line -> line.measured().apply(role));
      if (predicts) {
        columns.add(
            Column.numbers("predicted"),
            line -> line.predicted().map(known -> known.apply(role)).orElse(Text.NONE));
      }
    }
    return columns.table(lines);
  }

  private static Table byRole(RunData data, List<Line> lines) {
    Columns<Integer> columns = new Columns<>();
    columns.words(Labels.heading(data), role -> Labels.brief(data, role));
    for (Line line : lines) {
      columns.add(Column.numbers(line.title()), line.measured());
      line.predicted().ifPresent(known -> columns.add(Column.numbers("predicted"), known));
    }
    return columns.table(data.roles());
  }
}
