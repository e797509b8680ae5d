package lamplight.theory;

import java.util.List;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.model.Characters;
import lamplight.model.Rate;

/** The predictions for an experiment as text for a terminal: tables, then sentences. */
public final class PredictionText {
  /** More processes than this are shown by their first ones and by percentiles over all. */
  private static final int PROCESSES_SHOWN_MAX = 12;

  private static final int ROWS_SHOWN_MAX = 60;

  /** Seeds with many processes are shown up to so many processes together: each takes its time. */
  private static final int PROCESSES_TOGETHER_MAX = 50_000;

  private final Experiment experiment;
  private final ClockRateSource source;
  private final double durationS;
  private final StringBuilder text = new StringBuilder();

  private PredictionText(Experiment experiment, VirtualDriver driver) {
    this.experiment = experiment;
    this.source = SimulatedClockRate.of(experiment, driver).remembering();
    this.durationS = experiment.durationNs() / 1e9;
  }

  /**
   * The text, its lines ended by line feeds.
   *
   * @param driver runs the trials that measure the clock rate where it has no closed form
   */
  public static String of(Experiment experiment, VirtualDriver driver) {
    return new PredictionText(experiment, driver).text();
  }

  /** The prediction of one trial. */
  record Case(long seed, TrialForecast forecast) {
    Prediction prediction() {
      return forecast.prediction();
    }

    ClockPredictions clocks() {
      return forecast.clocks();
    }
  }

  private String text() {
    if (experiment.rates() instanceof RateSetting.Random random) {
      random(random);
    } else {
      fixed();
    }
    return text.toString();
  }

  private void fixed() {
    long seed = experiment.seeds().stream().findFirst().orElse(0);
    Case one = caseOf(seed);
    String rates =
        one.prediction().queues().stream()
            .map(queue -> queue.rate().toString())
            .collect(Collectors.joining(", "));
    line(title() + (manyProcesses() ? "." : ", at " + rates + " ticks a second."));
    cases(List.of(one), false);
    if (manyProcesses()) {
      percentiles(one);
    }
  }

  private void random(RateSetting.Random rates) {
    line(
        title()
            + ", at rates drawn from the seed, "
            + rates.low()
            + " to "
            + rates.high()
            + " ticks a second.");
    int processes = experiment.processes();
    int shown = Math.max(1, ROWS_SHOWN_MAX / Math.min(PROCESSES_SHOWN_MAX, processes));
    if (manyProcesses()) {
      shown = Math.max(1, Math.min(shown, PROCESSES_TOGETHER_MAX / processes));
    }
    List<Case> cases = experiment.seeds().stream().limit(shown).mapToObj(this::caseOf).toList();
    if (cases.size() < experiment.seeds().count()) {
      line(
          (cases.size() == 1 ? "Shown is the first" : "Shown are the first " + cases.size())
              + " of "
              + experiment.seeds().count()
              + " seeds.");
    }
    if (manyProcesses()) {
      // Which process has which rate is left to chance, so none is worth naming.
      cases.forEach(this::percentiles);
      line("");
      source(cases);
    } else {
      cases(cases, true);
    }
  }

  private boolean manyProcesses() {
    return experiment.processes() > PROCESSES_SHOWN_MAX;
  }

  private String title() {
    return Characters.safe(experiment.title())
        + ": "
        + experiment.processes()
        + " processes, draws of "
        + experiment.sides()
        + " sides, trials of "
        + TheoryNumbers.seconds(durationS);
  }

  private Case caseOf(long seed) {
    List<Rate> rates = experiment.rates().forSeed(seed, experiment.processes());
    return new Case(
        seed,
        TrialForecast.of(rates, experiment.sides(), source, durationS)
            .withCopiesUnderWay(Forecasts.transitS(experiment), durationS));
  }

  private void cases(List<Case> cases, boolean seeds) {
    if (manyProcesses()) {
      line(
          "Shown are the first "
              + PROCESSES_SHOWN_MAX
              + " processes, and percentiles over all of them.");
    }
    PredictionTables tables = new PredictionTables(seeds, durationS);
    cases.forEach(one -> shown(one).forEach(queue -> tables.add(one, queue)));
    line("\nIn the long run:\n");
    text.append(tables.longRun());
    line("\nAfter " + TheoryNumbers.seconds(durationS) + ", on average over seeds:\n");
    text.append(tables.atEnd()).append('\n');
    cases.forEach(one -> sentences(one, seeds));
    line("");
    source(cases);
  }

  private void source(List<Case> cases) {
    List<ClockRate> rates = cases.stream().map(one -> one.clocks().common()).toList();
    line(Sentences.source(rates, experiment));
  }

  private static List<QueuePrediction> shown(Case one) {
    List<QueuePrediction> queues = one.prediction().queues();
    return queues.subList(0, Math.min(queues.size(), PROCESSES_SHOWN_MAX));
  }

  private void sentences(Case one, boolean seeds) {
    String start = seeds ? "seed " + one.seed() + ", " : "";
    for (QueuePrediction queue : shown(one)) {
      line(start + Sentences.process(one.prediction(), one.clocks(), queue.process(), durationS));
    }
  }

  private void percentiles(Case one) {
    List<QueuePrediction> queues = one.prediction().queues();
    line("\nOver all " + queues.size() + " processes of seed " + one.seed() + ":\n");
    text.append(PredictionRows.quantiles(one.prediction(), one.clocks())).append('\n');
    for (Stability stability : Stability.values()) {
      long count = queues.stream().filter(queue -> queue.stability() == stability).count();
      line(count + (count == 1 ? " process is " : " processes are ") + stability.word() + ".");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
