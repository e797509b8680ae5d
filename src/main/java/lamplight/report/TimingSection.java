package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.measure.Tier;
import lamplight.model.TimeMode;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.LatestProcess;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.TimingTotals;
import lamplight.report.data.TrialRow;
import lamplight.report.data.ValueCounts;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.LatestWords;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.Lateness;

/** Whether time was kept: ticks achieved against those due, and how late they were. */
final class TimingSection {
  private static final int BUSY_MAX = 20;
  private static final int POINTS_MAX = 50;

  private TimingSection() {}

  /** What the verdict says of timing. */
  static Clause clause(StudyData data) {
    if (data.study().time() == TimeMode.VIRTUAL) {
      return Clause.good(Text.of("Timing: virtual, every tick at its deadline."));
    }
    long busy = busy(data.measured());
    if (busy > 0) {
      return Clause.bad(
          Text.of(
              "**✗ Too busy to keep time.** In {} of {} a process's 99th percentile lateness was"
                  + " over {} of its tick period; see [Is it right?](#is-it-right).",
              Numbers.count(busy),
              Numbers.count(data.complete(), "trial"),
              Numbers.percent(Lateness.SHARE_MAX)));
    }
    TimingTotals totals = TimingTotals.of(data.measured());
    return totals.ticks() >= totals.due()
        ? Clause.good(Text.of("Timing: {}.", lateness(data, totals).orElse(ticks(totals))))
        : Clause.bad(Text.of("**✗ Ticks are missing:** {} took place.", ticks(totals)));
  }

  /** Whether time was kept, as a line of figures. */
  static String answer(StudyData data) {
    if (data.study().time() == TimeMode.VIRTUAL) {
      return "virtual time: every tick took place at its deadline";
    }
    TimingTotals totals = TimingTotals.of(data.measured());
    List<String> parts = new ArrayList<>(List.of(ticks(totals)));
    if (!data.isStudy()) {
      lateness(data, totals)
          .ifPresent(p99 -> parts.add(p99 + LatenessWords.of(data.study()).among()));
    }
    LatestWords.of(totals).ifPresent(parts::add);
    if (data.isStudy() && busy(data.measured()) > 0) {
      parts.add(Numbers.count(busy(data.measured()), "trial") + " too busy to keep time");
    }
    return String.join("; ", parts);
  }

  /** The timing of each process, of a study that of each point, and the trials too busy. */
  static List<Block> blocks(StudyData data) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            Text.plain(
                LatenessWords.of(data.study())
                    .definition(
                        data.isStudy() ? "the trials and processes of a point" : "the trials"))));
    blocks.add(table(data));
    List<String> busy =
        data.measured().stream()
            .filter(TrialRow::isBusy)
            .limit(BUSY_MAX)
            .map(TimingSection::busy)
            .toList();
    if (!busy.isEmpty()) {
      blocks.add(new Paragraph(Text.plain("Too busy to keep time:")));
      blocks.add(Bullets.of(Text.plain(busy)));
    }
    return blocks;
  }

  private static Table table(StudyData data) {
    RunData run = data.first();
    if (data.isStudy()) {
      return byPoint(data);
    }
    return run.hasManyProcesses()
        ? table(
            Labels.heading(run),
            List.of("median (µs)", "99 % (µs)", "largest (µs)"),
            List.of(
                over(run, ProcessPercentile.MEDIAN.place()),
                over(run, ProcessPercentile.LARGEST.place())))
        : table(
            "process",
            List.of(
                "ticks of those due",
                "median (µs)",
                "99 % (µs)",
                "largest (µs)",
                "99 % as share of a tick"),
            run.roles().stream().map(role -> row(run, role)).toList());
  }

  private static Table byPoint(StudyData data) {
    return new Columns<PointData>()
        .words("point", PointData::label)
        .numbers("ticks of those due", at -> ticksOfDue(totals(at)))
        .numbers(
            "99 % lateness (µs)",
            at -> figure(totals(at).inTime(), late -> Numbers.figure(late.p99Us())))
        .numbers(
            "99 % as share of a tick",
            at -> figure(totals(at).inShare(), late -> Numbers.percent(late.share())))
        .numbers(
            "trials too busy",
            at -> Numbers.count(busy(at.data().measured())) + " of " + Numbers.count(at.trials()))
        .table(data.points().stream().limit(POINTS_MAX).toList());
  }

  private static TimingTotals totals(PointData at) {
    return TimingTotals.of(at.data().measured());
  }

  private static String figure(Optional<LatestProcess> latest, Function<Lateness, String> words) {
    return latest.map(LatestProcess::lateness).map(words).orElse(Figures.NONE);
  }

  private static String ticksOfDue(TimingTotals totals) {
    return Numbers.count(totals.ticks()) + " of " + Numbers.count(totals.due());
  }

  private static Table table(String first, List<String> others, List<List<String>> rows) {
    return new Table(Column.measures(first, others), rows.stream().map(Text::plain).toList());
  }

  /** The name of a role and the worst of its lateness. */
  private static List<String> over(RunData run, int role) {
    List<String> row = new ArrayList<>(List.of(Labels.overall(run, role)));
    Metric.ofTier(Tier.TIMING)
        .forEach(
            metric ->
                row.add(
                    run.samples()
                        .summary(role, metric)
                        .map(Summary::max)
                        .map(Numbers::figure)
                        .orElse(Figures.NONE)));
    return row;
  }

  private static List<String> row(RunData run, int role) {
    List<String> row = over(run, role);
    double ticks = 0;
    long due = 0;
    double share = Double.NaN;
    for (TrialRow trial : run.measured()) {
      int process = trial.process(role);
      double late = run.samples().get(role, Metric.LATENESS_P99_US, trial.sample());
      ticks += run.samples().get(role, Metric.TICKS, trial.sample());
      due += trial.nominalTicks(process);
      share = later(share, late * trial.rate(process).perSecond() / 1e6);
    }
    double scale = run.experiment().timeScale().doubleValue();
    row.add(1, Numbers.count((long) ticks) + " of " + Numbers.count(due));
    row.add(Double.isNaN(share) ? Figures.NONE : Numbers.percent(share * scale));
    return row;
  }

  /** The greater of two of which either may be unknown. */
  private static double later(double one, double other) {
    return Double.isNaN(one) || other > one ? other : one;
  }

  private static long busy(List<TrialRow> trials) {
    return trials.stream().filter(TrialRow::isBusy).count();
  }

  private static String busy(TrialRow trial) {
    long busy = trial.timing().busy();
    return trial
        .timing()
        .inShare()
        .map(
            latest ->
                Words.capital(trial.name())
                    + ": "
                    + (busy == 1 ? "" : Numbers.count(busy) + " processes, the latest ")
                    + latest.name()
                    + ", 99 % lateness "
                    + Numbers.figure(latest.lateness().p99Us())
                    + " µs, "
                    + Numbers.percent(latest.lateness().share())
                    + " of a tick.")
        .orElse("");
  }

  private static String ticks(TimingTotals totals) {
    return ticksOfDue(totals) + " ticks";
  }

  /**
   * The lateness that 99 of 100 ticks of all processes and trials did not exceed; of a study, which
   * keeps no distributions, that of the latest process. Empty where none was measured.
   */
  private static Optional<String> lateness(StudyData data, TimingTotals totals) {
    if (data.isStudy()) {
      return totals
          .inTime()
          .map(
              latest ->
                  "p99 lateness at most " + LatestWords.milliseconds(latest.lateness().p99Us()));
    }
    ValueCounts all = new ValueCounts();
    data.first().groups().forEach(group -> all.add(data.first().lateness(group)));
    return totals
        .inTime()
        .map(latest -> "p99 lateness " + LatestWords.milliseconds(all.percentile(99)));
  }
}
