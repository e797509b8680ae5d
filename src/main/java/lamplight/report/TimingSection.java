package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.model.TimeMode;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.LatestProcess;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.TimeUnits;
import lamplight.report.data.TimingTotals;
import lamplight.report.data.TrialRow;
import lamplight.report.data.ValueCounts;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Excerpt;
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
                  + " over {} of its tick period; see [Is it right?](#is-it-right). Run fewer"
                  + " trials at once (`--jobs 1`), or with a smaller `time.scale`.",
              Numbers.count(busy),
              Numbers.count(data.complete(), "trial"),
              Numbers.percent(Lateness.SHARE_MAX)));
    }
    TimingTotals totals = TimingTotals.of(data.measured());
    return totals.ticks() >= totals.due()
        ? Clause.good(Text.of("Timing: {}.", brief(data)))
        : Clause.bad(Text.of("**✗ Ticks are missing:** {} took place.", ticks(totals)));
  }

  /** How late ticks in real time were, or else how many there were. */
  static String brief(StudyData data) {
    TimingTotals totals = TimingTotals.of(data.measured());
    return lateness(data, totals).orElse(ticks(totals));
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
    if (data.isStudy()) {
      blocks.addAll(byPoint(data));
    } else {
      blocks.add(byRole(data.first()));
    }
    List<TrialRow> all = data.measured().stream().filter(TrialRow::isBusy).toList();
    if (!all.isEmpty()) {
      Excerpt<TrialRow> busy = Excerpt.of(all, BUSY_MAX);
      blocks.add(new Paragraph(Text.plain("Too busy to keep time:")));
      blocks.add(Bullets.of(Text.plain(busy.shown().stream().map(TimingSection::busy).toList())));
      blocks.addAll(busy.note("processes.csv"));
    }
    return blocks;
  }

  private static Table byRole(RunData run) {
    boolean many = run.hasManyProcesses();
    Columns<Integer> columns = new Columns<>();
    columns.words(Labels.heading(run), role -> Labels.overall(run, role));
    if (!many) {
      columns.numbers("ticks of those due", role -> ticks(run, role));
    }
    columns
        .numbers("median (µs)", role -> worst(run, role, Metric.LATENESS_P50_US))
        .numbers("99 % (µs)", role -> worst(run, role, Metric.LATENESS_P99_US))
        .numbers("largest (µs)", role -> worst(run, role, Metric.LATENESS_MAX_US));
    if (!many) {
      columns.numbers("99 % as share of a tick", role -> worstShare(run, role));
    }
    return columns.table(
        many
            ? List.of(ProcessPercentile.MEDIAN.place(), ProcessPercentile.LARGEST.place())
            : run.roles());
  }

  /** How well time was kept in the trials of a point. */
  private record PointTiming(PointData at, TimingTotals totals) {
    static PointTiming of(PointData at) {
      return new PointTiming(at, TimingTotals.of(at.data().measured()));
    }
  }

  /** The points that have trials. */
  private static List<Block> byPoint(StudyData data) {
    Excerpt<PointData> points =
        Excerpt.of(data.points().stream().filter(at -> at.trials() > 0).toList(), POINTS_MAX);
    Table table =
        new Columns<PointTiming>()
            .words(data.heading(), row -> row.at().label())
            .numbers("ticks of those due", row -> ticksOfDue(row.totals()))
            .numbers(
                "99 % lateness (µs)",
                row -> figure(row.totals().inTime(), late -> Numbers.figure(late.p99Us())))
            .numbers(
                "99 % as share of a tick",
                row -> figure(row.totals().inShare(), late -> Numbers.percent(late.share())))
            .numbers(
                "trials too busy",
                row ->
                    Numbers.count(busy(row.at().data().measured()))
                        + " of "
                        + Numbers.count(row.at().trials()))
            .table(points.shown().stream().map(PointTiming::of).toList());
    List<Block> blocks = new ArrayList<>(List.of(table));
    blocks.addAll(points.note("processes.csv"));
    return blocks;
  }

  private static String figure(Optional<LatestProcess> latest, Function<Lateness, String> words) {
    return latest.map(LatestProcess::lateness).map(words).orElse(Figures.NONE);
  }

  private static String ticksOfDue(TimingTotals totals) {
    return Numbers.count(totals.ticks()) + " of " + Numbers.count(totals.due());
  }

  private static String worst(RunData run, int role, Metric metric) {
    return run.samples()
        .summary(role, metric)
        .map(Summary::max)
        .map(Numbers::figure)
        .orElse(Figures.NONE);
  }

  private static String ticks(RunData run, int role) {
    long due =
        run.measured().stream().mapToLong(trial -> trial.nominalTicks(trial.process(role))).sum();
    double ticks = DoubleStream.of(run.samples().column(role, Metric.TICKS)).sum();
    return Numbers.count((long) ticks) + " of " + Numbers.count(due);
  }

  private static String worstShare(RunData run, int role) {
    double scale = run.experiment().timeScale().doubleValue();
    OptionalDouble worst =
        run.measured().stream()
            .mapToDouble(
                trial ->
                    Lateness.of(
                            run.samples().get(role, Metric.LATENESS_P99_US, trial.sample()),
                            trial.rate(trial.process(role)).perSecond() * scale)
                        .share())
            .filter(share -> !Double.isNaN(share))
            .max();
    return worst.isEmpty() ? Figures.NONE : Numbers.percent(worst.getAsDouble());
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
                  "p99 lateness at most "
                      + LatestWords.milliseconds(latest.lateness().p99Us())
                      + TimeUnits.wall(data.study()));
    }
    ValueCounts all = new ValueCounts();
    data.first().groups().forEach(group -> all.add(data.first().lateness(group)));
    return totals
        .inTime()
        .map(
            latest ->
                "p99 lateness "
                    + LatestWords.milliseconds(all.percentile(99))
                    + TimeUnits.wall(data.study()));
  }
}
