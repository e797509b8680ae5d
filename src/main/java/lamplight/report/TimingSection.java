package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.RunData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TimingTotals;
import lamplight.report.data.TrialRow;
import lamplight.report.data.ValueCounts;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.LatestWords;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.Lateness;

/** Whether time was kept: ticks achieved against those due, and how late they were. */
final class TimingSection {
  private static final int BUSY_MAX = 20;

  private TimingSection() {}

  /** What the verdict says of timing. */
  static Clause clause(RunData data) {
    long busy = TickTiming.busyTrials(data);
    if (data.experiment().time() == TimeMode.VIRTUAL) {
      return Clause.good(Text.of("Timing: virtual, every tick at its deadline."));
    }
    if (busy > 0) {
      return Clause.bad(
          Text.of(
              "**✗ Too busy to keep time.** In {} of {} a process's 99th percentile lateness was"
                  + " over {} of its tick period; see [Is it right?](#is-it-right).",
              Numbers.count(busy),
              Numbers.count(data.measured().size(), "trial"),
              Numbers.percent(Lateness.SHARE_MAX)));
    }
    TimingTotals totals = TimingTotals.of(data);
    return totals.ticks() >= totals.due()
        ? Clause.good(
            Text.of(
                "Timing: {}.",
                totals.inTime().isEmpty()
                    ? ticks(totals)
                    : "p99 lateness " + milliseconds(pooledP99Us(data))))
        : Clause.bad(Text.of("**✗ Ticks are missing:** {} took place.", ticks(totals)));
  }

  /** Whether time was kept, as a line of figures. */
  static String answer(RunData data) {
    if (data.experiment().time() == TimeMode.VIRTUAL) {
      return "virtual time: every tick took place at its deadline";
    }
    TimingTotals totals = TimingTotals.of(data);
    LatenessWords lateness = LatenessWords.of(data.experiment());
    return ticks(totals)
        + LatestWords.of(totals)
            .map(
                latest ->
                    "; p99 lateness "
                        + milliseconds(pooledP99Us(data))
                        + lateness.among()
                        + "; "
                        + latest)
            .orElse("");
  }

  /** The timing of each process, and the trials that were too busy. */
  static List<Block> blocks(RunData data) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(Text.plain(LatenessWords.of(data.experiment()).definition("the trials"))));
    blocks.add(data.hasManyProcesses() ? PopulationTiming.table(data) : table(data));
    List<String> busy =
        data.hasManyProcesses() ? PopulationTiming.busy(data, BUSY_MAX) : busy(data);
    if (!busy.isEmpty()) {
      blocks.add(new Paragraph(Text.plain("Too busy to keep time:")));
      blocks.add(Bullets.of(Text.plain(busy)));
    }
    return blocks;
  }

  private static Table table(RunData data) {
    List<List<Text>> rows = new ArrayList<>();
    for (int role : data.roles()) {
      rows.add(
          Text.plain(
              List.of(
                  Labels.overall(data, role),
                  ticks(data, role),
                  worst(data, role, Metric.LATENESS_P50_US),
                  worst(data, role, Metric.LATENESS_P99_US),
                  worst(data, role, Metric.LATENESS_MAX_US),
                  worstShare(data, role))));
    }
    return new Table(
        Column.measures(
            "process",
            List.of(
                "ticks of those due",
                "median (µs)",
                "99 % (µs)",
                "largest (µs)",
                "99 % as share of a tick")),
        rows);
  }

  private static String ticks(TimingTotals totals) {
    return Numbers.count(totals.ticks()) + " of " + Numbers.count(totals.due()) + " ticks";
  }

  /** Micros as a person reads them. */
  private static String milliseconds(double micros) {
    return Numbers.fixed(micros / 1000, 2) + " ms";
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
      Lateness lateness = TickTiming.of(data, trial, role).lateness();
      if (lateness.isMeasured() && !(lateness.share() <= worst)) {
        worst = lateness.share();
      }
    }
    return Double.isNaN(worst) ? "-" : Numbers.percent(worst);
  }

  private static List<String> busy(RunData data) {
    List<String> busy = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      for (TickTiming timing : TickTiming.of(data, trial)) {
        if (timing.lateness().isTooLate() && busy.size() < BUSY_MAX) {
          busy.add(
              "Seed "
                  + trial.seed()
                  + ": "
                  + Labels.inTrial(trial, trial.process(timing.role()))
                  + ", 99 % lateness "
                  + Numbers.figure(timing.lateness().p99Us())
                  + " µs, "
                  + Numbers.percent(timing.lateness().share())
                  + " of a tick.");
        }
      }
    }
    return busy;
  }
}
