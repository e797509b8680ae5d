package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.check.Verdict;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.results.Unread;

/** Trial by trial: a row a trial and process, and the trials that failed with their cause. */
final class TrialsSection {
  /** About as many rows as a person reads; the tables on disk hold the rest. */
  private static final int ROWS_MAX = 150;

  private static final List<Metric> SHOWN =
      List.of(
          Metric.FINAL_CLOCK,
          Metric.OFFSET_FINAL,
          Metric.DRIFT_PER_S,
          Metric.JUMP_RECEIVE_MEAN,
          Metric.JUMP_MAX,
          Metric.QUEUE_MAX,
          Metric.QUEUE_FINAL,
          Metric.QUEUE_GROWTH_PER_S);

  private TrialsSection() {}

  /** A row a trial and process, or of many processes a row a trial. */
  static List<Block> blocks(RunData data) {
    return data.hasManyProcesses() ? PopulationTrials.blocks(data, ROWS_MAX) : measured(data);
  }

  private static List<Block> measured(RunData data) {
    List<TrialRow> trials = data.measured();
    int processes = data.processes();
    int shown = Math.min(trials.size(), ROWS_MAX / processes);
    List<Block> blocks = new ArrayList<>();
    if (trials.size() > shown) {
      blocks.add(
          new Paragraph(
              Text.of(
                  "The first {} of {}; `processes.csv` holds all.",
                  Numbers.count(shown),
                  Numbers.count(trials.size(), "complete trial"))));
    }
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.numbers("seed"),
                Column.words("verdict"),
                Column.numbers("process"),
                Column.numbers("rate (per s)")));
    SHOWN.forEach(metric -> columns.add(Column.numbers(metric.titleWithUnit())));
    List<List<Text>> rows = new ArrayList<>();
    for (TrialRow trial : trials.subList(0, shown)) {
      IntStream.rangeClosed(1, processes)
          .forEach(process -> rows.add(Text.plain(row(data, trial, process))));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Table(columns, rows));
    }
    return blocks;
  }

  private static List<String> row(RunData data, TrialRow trial, int process) {
    int role = trial.roles().indexOf(process) + 1;
    List<String> row = new ArrayList<>();
    row.add(process == 1 ? Long.toString(trial.seed()) : "");
    row.add(process == 1 ? verdict(data, trial) : "");
    row.add(Integer.toString(process));
    row.add(trial.rate(process).toString());
    for (Metric metric : SHOWN) {
      double value = data.samples().get(role, metric, trial.sample());
      row.add(Double.isNaN(value) ? "-" : Figures.value(value, metric.decimals()));
    }
    return row;
  }

  /** The verdict of a trial as a cell of a table. */
  static String verdict(RunData data, TrialRow trial) {
    String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
    return TickTiming.isBusy(data, trial) ? verdict + ", too busy to keep time" : verdict;
  }

  /** The trials that failed, are not valid or cannot be read, and why; empty without any. */
  static Optional<Table> troubled(RunData data) {
    List<List<Text>> rows = new ArrayList<>();
    for (TrialRow trial : data.trials()) {
      boolean byPlan =
          trial.verdict() == Verdict.INCOMPLETE && data.experiment().faults().planned().killsAny();
      boolean trouble = !trial.complete() || (trial.verdict() != Verdict.VALID && !byPlan);
      if (trouble && rows.size() < ROWS_MAX) {
        rows.add(
            Text.plain(
                List.of(
                    Long.toString(trial.seed()),
                    trial.complete() ? "complete" : "failed",
                    trial.verdict().name().toLowerCase(Locale.ROOT),
                    reason(trial))));
      }
    }
    for (Unread trial : data.unread()) {
      if (rows.size() < ROWS_MAX) {
        rows.add(
            Text.plain(List.of(Long.toString(trial.seed()), "unreadable", "-", trial.cause())));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                Stream.of("seed", "state", "verdict", "why").map(Column::words).toList(), rows));
  }

  private static String reason(TrialRow trial) {
    List<String> reasons = new ArrayList<>();
    if (!trial.cause().isEmpty()) {
      reasons.add(trial.cause());
    }
    if (trial.violations() > 0) {
      reasons.add(
          Numbers.count(trial.violations(), "violation") + "; first, " + trial.firstViolation());
    }
    return reasons.isEmpty() ? String.join("; ", trial.notes()) : String.join("; ", reasons);
  }
}
