package lamplight.report.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.model.Characters;
import lamplight.model.Die;
import lamplight.report.data.RoleNames;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.PlainPen;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.theory.Forecasts;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;
import lamplight.theory.TrialForecast;
import lamplight.theory.VirtualDriver;

/** The predictions for an experiment as lines for a terminal: tables, then sentences. */
public final class PredictionText {
  /** Of more processes the first are shown, and percentiles over all. */
  private static final int PROCESSES_SHOWN_MAX = ProcessPercentile.PROCESSES_MAX;

  private static final int ROWS_SHOWN_MAX = 60;

  /** Seeds with many processes are shown up to so many processes together: each takes its time. */
  private static final int PROCESSES_TOGETHER_MAX = 50_000;

  private static final PlainPen PEN = new PlainPen(Integer.MAX_VALUE, UnaryOperator.identity());

  private final Experiment experiment;
  private final double durationS;
  private final boolean isRandom;
  private final boolean hasMany;
  private final List<Long> seeds;
  private final Forecasts forecasts;
  private final List<String> lines = new ArrayList<>();

  private PredictionText(Experiment experiment, VirtualDriver driver) {
    this.experiment = experiment;
    this.durationS = experiment.durationNs() / 1e9;
    this.isRandom = experiment.rates() instanceof RateSetting.Random;
    this.hasMany = ProcessPercentile.describes(experiment.processes());
    this.seeds = experiment.seeds().stream().limit(seedsShown()).boxed().toList();
    this.forecasts =
        Forecasts.of(
            experiment,
            driver,
            seeds.stream()
                .map(seed -> experiment.rates().forSeed(seed, experiment.processes()))
                .toList());
  }

  /**
   * The lines.
   *
   * @param driver runs the trials that measure the clock rate where it has no closed form
   */
  public static List<String> of(Experiment experiment, VirtualDriver driver) {
    return new PredictionText(experiment, driver).lines();
  }

  private long seedsShown() {
    if (!isRandom) {
      return 1;
    }
    int processes = experiment.processes();
    int shown = Math.max(1, ROWS_SHOWN_MAX / Math.min(PROCESSES_SHOWN_MAX, processes));
    return hasMany ? Math.max(1, Math.min(shown, PROCESSES_TOGETHER_MAX / processes)) : shown;
  }

  private List<String> lines() {
    lines.add(title());
    long all = experiment.seeds().count();
    if (isRandom && seeds.size() < all) {
      lines.add(
          (seeds.size() == 1 ? "Shown is the first" : "Shown are the first " + seeds.size())
              + " of "
              + Numbers.count(all, "seed")
              + ".");
    }
    // Which of many processes has which random rate is left to chance, so none is worth naming.
    if (!isRandom || !hasMany) {
      processes();
    }
    if (hasMany) {
      IntStream.range(0, seeds.size()).forEach(this::percentiles);
    }
    lines.add("");
    lines.add(forecasts.source());
    return lines;
  }

  private String title() {
    String start =
        Characters.safe(experiment.title())
            + ": "
            + Numbers.count(experiment.processes())
            + " processes, "
            + draws(experiment.die())
            + ", trials of "
            + Words.seconds(durationS);
    if (experiment.rates() instanceof RateSetting.Random rates) {
      return start
          + ", at rates drawn from the seed, "
          + rates.low()
          + " to "
          + rates.high()
          + " ticks a second.";
    }
    String rates =
        forecasts.trials().get(0).prediction().queues().stream()
            .map(queue -> queue.rate().toString())
            .collect(Collectors.joining(", "));
    return start + (hasMany ? "." : ", at " + rates + " ticks a second.");
  }

  private static String draws(Die die) {
    return die.hasSides()
        ? "draws of " + die.faces() + " sides"
        : "internal events with probability " + die.value();
  }

  private void processes() {
    if (hasMany) {
      lines.add(
          "Shown are the first "
              + PROCESSES_SHOWN_MAX
              + " processes, and percentiles over all of them.");
    }
    lines.addAll(List.of("", "In the long run:", ""));
    lines.addAll(PEN.lines(table(PredictedValue.LONG_RUN)));
    lines.addAll(List.of("", "After " + Words.seconds(durationS) + ", on average over seeds:", ""));
    lines.addAll(PEN.lines(table(PredictedValue.atEndOf(durationS))));
    lines.add("");
    for (int trial = 0; trial < seeds.size(); trial++) {
      String start = isRandom ? "seed " + seeds.get(trial) + ", " : "";
      TrialForecast forecast = forecasts.trials().get(trial);
      shown(forecast)
          .forEach(
              queue -> lines.add(start + ProcessSentence.of(forecast, queue.process(), durationS)));
    }
  }

  private static List<QueuePrediction> shown(TrialForecast forecast) {
    return forecast.prediction().queues().stream().limit(PROCESSES_SHOWN_MAX).toList();
  }

  /** A row a process of each seed that is shown. */
  private Table table(List<PredictedValue> values) {
    List<Column> columns = new ArrayList<>();
    if (isRandom) {
      columns.add(Column.numbers("seed"));
    }
    columns.addAll(
        List.of(Column.numbers("process"), Column.numbers("ticks/s"), Column.words("state")));
    values.forEach(value -> columns.add(Column.numbers(value.heading())));
    List<List<Text>> rows = new ArrayList<>();
    for (int trial = 0; trial < seeds.size(); trial++) {
      TrialForecast forecast = forecasts.trials().get(trial);
      for (QueuePrediction queue : shown(forecast)) {
        List<String> row = new ArrayList<>();
        if (isRandom) {
          row.add(Long.toString(seeds.get(trial)));
        }
        row.add(Integer.toString(queue.process()));
        row.add(queue.rate().toString());
        row.add(queue.stability().word());
        values.forEach(value -> row.add(figure(value.reading().apply(forecast, queue.process()))));
        rows.add(Text.plain(row));
      }
    }
    return new Table(columns, rows);
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? Numbers.figure(value.getAsDouble()) : Figures.NONE;
  }

  /** Over all processes of a seed, by nearest rank and each value by itself. */
  private void percentiles(int trial) {
    TrialForecast forecast = forecasts.trials().get(trial);
    List<QueuePrediction> queues = forecast.prediction().queues();
    lines.addAll(
        List.of(
            "",
            "Over all "
                + Numbers.count(queues.size())
                + " processes of seed "
                + seeds.get(trial)
                + ":",
            ""));
    Columns<ProcessPercentile> columns = new Columns<>();
    columns.words("processes", percentile -> RoleNames.percentile(percentile.place()));
    add(columns, "ticks/s", queues.stream().mapToDouble(queue -> queue.rate().perSecond()));
    for (PredictedValue value : PredictedValue.LONG_RUN) {
      add(
          columns,
          value.heading(),
          queues.stream()
              .map(queue -> value.reading().apply(forecast, queue.process()))
              .flatMapToDouble(OptionalDouble::stream));
    }
    lines.addAll(PEN.lines(columns.table(List.of(ProcessPercentile.values()))));
    lines.add("");
    Arrays.stream(Stability.values()).forEach(stability -> lines.add(counted(queues, stability)));
  }

  private static void add(Columns<ProcessPercentile> columns, String heading, DoubleStream values) {
    double[] sorted = sorted(values);
    columns.numbers(
        heading,
        percentile -> sorted.length == 0 ? Figures.NONE : Numbers.figure(percentile.of(sorted)));
  }

  private static String counted(List<QueuePrediction> queues, Stability stability) {
    long count = queues.stream().filter(queue -> queue.stability() == stability).count();
    return Numbers.count(count)
        + (count == 1 ? " process is " : " processes are ")
        + stability.word()
        + ".";
  }

  private static double[] sorted(DoubleStream values) {
    return values.sorted().toArray();
  }
}
