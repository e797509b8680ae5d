package lamplight.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lamplight.check.Verdict;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TrialRow;
import lamplight.report.data.Unread;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

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

  static void append(Markdown out, RunData data) {
    out.heading(2, "Trial by trial");
    if (data.trials().isEmpty() && data.unread().isEmpty()) {
      out.paragraph("No trial has ended.");
      return;
    }
    if (data.hasManyProcesses()) {
      PopulationTrials.append(out, data, ROWS_MAX);
    } else {
      measured(out, data);
    }
    troubled(out, data);
  }

  private static void measured(Markdown out, RunData data) {
    List<TrialRow> trials = data.measured();
    int processes = data.processes();
    int trialsMax = ROWS_MAX / processes;
    if (trials.size() > trialsMax) {
      out.paragraph(
          "The first "
              + Numbers.count(Math.min(trials.size(), trialsMax))
              + " of "
              + Numbers.count(trials.size(), "complete trial")
              + "; `processes.csv` holds all.");
    }
    List<String> header = new ArrayList<>(List.of("seed", "verdict", "process", "rate (1/s)"));
    List<Align> aligns =
        new ArrayList<>(List.of(Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT));
    for (Metric metric : SHOWN) {
      header.add(metric.titleWithUnit());
      aligns.add(Align.RIGHT);
    }
    List<List<String>> rows = new ArrayList<>();
    for (TrialRow trial : trials.subList(0, Math.min(trials.size(), trialsMax))) {
      IntStream.rangeClosed(1, processes).forEach(process -> rows.add(row(data, trial, process)));
    }
    if (!rows.isEmpty()) {
      out.table(header, aligns, rows);
    }
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
      row.add(Double.isNaN(value) ? "-" : Numbers.figure(value));
    }
    return row;
  }

  /** The verdict of a trial as a cell of a table. */
  static String verdict(RunData data, TrialRow trial) {
    String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
    return TickTiming.isBusy(data, trial) ? verdict + ", too busy to keep time" : verdict;
  }

  private static void troubled(Markdown out, RunData data) {
    List<List<String>> rows = new ArrayList<>();
    for (TrialRow trial : data.trials()) {
      boolean byPlan =
          trial.verdict() == Verdict.INCOMPLETE && data.experiment().faults().planned().killsAny();
      boolean trouble = !trial.complete() || (trial.verdict() != Verdict.VALID && !byPlan);
      if (trouble && rows.size() < ROWS_MAX) {
        rows.add(
            List.of(
                Long.toString(trial.seed()),
                trial.complete() ? "complete" : "failed",
                trial.verdict().name().toLowerCase(Locale.ROOT),
                Markdown.escape(reason(trial))));
      }
    }
    for (Unread trial : data.unread()) {
      if (rows.size() < ROWS_MAX) {
        rows.add(
            List.of(
                Long.toString(trial.seed()), "unreadable", "-", Markdown.escape(trial.cause())));
      }
    }
    if (!rows.isEmpty()) {
      out.heading(3, "Trials with trouble");
      out.table(
          List.of("seed", "state", "verdict", "why"), Collections.nCopies(4, Align.LEFT), rows);
    }
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
