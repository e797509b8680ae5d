package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.RunData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TimingTotals;
import lamplight.report.data.TrialRow;
import lamplight.report.data.ValueCounts;
import lamplight.report.part.LatestWords;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Whether time was kept: ticks achieved against those due, and how late they were. */
final class TimingSection {
  private static final int BUSY_MAX = 20;

  private TimingSection() {}

  static void append(Markdown out, RunData data) {
    out.heading(2, "Timing quality");
    if (data.measured().isEmpty()) {
      out.paragraph("No trial is complete.");
      return;
    }
    out.paragraph(sentence(data));
    if (data.experiment().time() == TimeMode.VIRTUAL) {
      return;
    }
    if (data.hasManyProcesses()) {
      PopulationTiming.append(out, data);
    } else {
      appendTable(out, data);
    }
    List<String> busy =
        data.hasManyProcesses() ? PopulationTiming.busy(data, BUSY_MAX) : busy(data);
    if (!busy.isEmpty()) {
      out.paragraph("Too busy to keep time:");
      out.list(busy);
    }
  }

  private static void appendTable(Markdown out, RunData data) {
    List<List<String>> rows = new ArrayList<>();
    for (int role : data.roles()) {
      rows.add(
          List.of(
              Labels.overall(data, role),
              ticks(data, role),
              worst(data, role, Metric.LATENESS_P50_US),
              worst(data, role, Metric.LATENESS_P99_US),
              worst(data, role, Metric.LATENESS_MAX_US),
              worstShare(data, role)));
    }
    out.paragraph(LatenessWords.of(data.experiment()).definition("the trials"));
    out.table(
        List.of(
            "process",
            "ticks of those due",
            "median (µs)",
            "99 % (µs)",
            "largest (µs)",
            "99 % as share of a tick"),
        List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        rows);
  }

  /** Whether time was kept, in a sentence. */
  static String sentence(RunData data) {
    if (data.experiment().time() == TimeMode.VIRTUAL) {
      return "Time was virtual: every tick took place at its deadline.";
    }
    TimingTotals totals = TimingTotals.of(data);
    LatenessWords lateness = LatenessWords.of(data.experiment());
    long busy = data.measured().stream().filter(trial -> TickTiming.isBusy(data, trial)).count();
    String kept = totals.ticks() >= totals.due() ? "Time was kept: " : "Ticks are missing: ";
    String verdict =
        busy == 0
            ? kept
            : Numbers.count(busy)
                + " of "
                + Numbers.count(data.measured().size(), "trial")
                + (busy == 1 ? " was" : " were")
                + " too busy to keep time: ";
    return verdict
        + Numbers.count(totals.ticks())
        + " of "
        + Numbers.count(totals.due())
        + " ticks took place"
        + LatestWords.of(totals)
            .map(
                latest ->
                    ", "
                        + lateness.among()
                        + (lateness.pauses() ? "99 of 100 at most " : "99 of 100 of them at most ")
                        + Numbers.count(pooledP99Us(data))
                        + " µs late; "
                        + latest)
            .orElse("")
        + ".";
  }

  /** The lateness that 99 of 100 ticks of all processes and trials did not exceed. */
  private static long pooledP99Us(RunData data) {
    ValueCounts all = new ValueCounts();
    for (int group : data.groups()) {
      all.add(data.lateness(group));
    }
    return all.percentile(99);
  }

  private static String ticks(RunData data, int role) {
    double ticks = 0;
    long nominal = 0;
    for (TrialRow trial : data.measured()) {
      TickTiming timing = TickTiming.of(data, trial, role);
      ticks += timing.ticks();
      nominal += timing.nominal();
    }
    return Numbers.count((long) ticks) + " of " + Numbers.count(nominal);
  }

  private static String worst(RunData data, int role, Metric metric) {
    Optional<Summary> summary = data.samples().summary(role, metric);
    return summary.map(s -> Numbers.figure(s.max())).orElse("-");
  }

  private static String worstShare(RunData data, int role) {
    double worst = Double.NaN;
    for (TrialRow trial : data.measured()) {
      TickTiming timing = TickTiming.of(data, trial, role);
      if (timing.isMeasured() && !(timing.share() <= worst)) {
        worst = timing.share();
      }
    }
    return Double.isNaN(worst) ? "-" : Numbers.percent(worst);
  }

  private static List<String> busy(RunData data) {
    List<String> busy = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      for (TickTiming timing : TickTiming.of(data, trial)) {
        if (timing.isBusy() && busy.size() < BUSY_MAX) {
          busy.add(
              "Seed "
                  + trial.seed()
                  + ": "
                  + Labels.inTrial(trial, trial.process(timing.role()))
                  + ", 99 % lateness "
                  + Numbers.figure(timing.latenessP99Us())
                  + " µs, "
                  + Numbers.percent(timing.share())
                  + " of a tick.");
        }
      }
    }
    return busy;
  }
}
