package lamplight.errors;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.TestRuns;
import lamplight.report.data.RunData;
import lamplight.results.TrialAnalysis;
import lamplight.stats.findings.PredictedMeasures;
import lamplight.stats.findings.PredictionCheck;
import lamplight.theory.Forecasts;
import lamplight.trial.VirtualTrial;

/** Counts the reports that mark a measure as deviating from its prediction. */
final class FlaggedReports {
  private static final long SECONDS = 60;

  private final Experiment experiment;
  private final Planted planted;
  private final Forecasts forecasts;
  private final Map<Metric, Integer> measures = new TreeMap<>();
  private int reports;
  private int flagged;

  /**
   * Reports on trials of a minute.
   *
   * @param rates ticks a second, process 1 first
   * @param seeds how many trials a report has
   * @param planted what the predictions do not know
   */
  FlaggedReports(List<Integer> rates, int seeds, Planted planted) {
    long[] ticks = rates.stream().mapToLong(Integer::longValue).toArray();
    this.experiment = TestRuns.fixed(SECONDS, seeds, TimeMode.VIRTUAL, ticks);
    this.planted = planted;
    this.forecasts =
        Forecasts.of(
            experiment, VirtualTrial::run, Collections.nCopies(seeds, TestRuns.rates(experiment)));
  }

  /** Makes so many more reports, each of seeds of its own. */
  FlaggedReports add(int more) {
    for (int report = 0; report < more; report++) {
      long seeds = experiment.seeds().count();
      RunData data = TestRuns.data(experiment);
      for (long seed = 1; seed <= seeds; seed++) {
        data.add(trial(reports * seeds + seed));
      }
      data.predict(forecasts.withTicks(experiment, data.ticksDue()));
      reports++;
      flagged += isFlagged(data) ? 1 : 0;
    }
    return this;
  }

  private TrialAnalysis trial(long seed) {
    TrialSpec told = experiment.trial(seed);
    TrialMeasures measured = new TrialMeasures(told, TimeBase.virtual());
    VirtualTrial.run(planted.in(told), measured);
    return TestRuns.analysed(experiment, told, measured);
  }

  private boolean isFlagged(RunData data) {
    PredictedMeasures predicted = data.judge().predictions().orElseThrow();
    PredictionCheck check = predicted.judged(predicted.count());
    check.deviating().forEach(found -> measures.merge(found.metric(), 1, Integer::sum));
    return check.deviations() > 0;
  }

  /** How many reports were made. */
  int reports() {
    return reports;
  }

  /** How many of them mark a measure. */
  int flagged() {
    return flagged;
  }

  /** How often each measure was marked. */
  Map<Metric, Integer> measures() {
    return measures;
  }
}
