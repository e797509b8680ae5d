package lamplight.errors;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.TrialSpec;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.trial.VirtualTrial;

/** The measures of many virtual trials of an experiment, of the seeds from 1 on. */
final class ManyTrials {
  private final Samples trials;

  ManyTrials(Experiment experiment, int count) {
    trials = new Samples(Roles.of(experiment.processes(), !experiment.hasFixedRates()));
    for (long seed = 1; seed <= count; seed++) {
      trials.add(seed, measures(experiment.trial(seed)));
    }
  }

  /** What is measured of a trial. */
  static List<ProcessMeasures> measures(TrialSpec spec) {
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures.measures();
  }

  /** A measure of each role over the trials. */
  List<double[]> columns(Metric metric) {
    return IntStream.rangeClosed(1, trials.roleCount())
        .mapToObj(role -> trials.column(role, metric))
        .toList();
  }
}
