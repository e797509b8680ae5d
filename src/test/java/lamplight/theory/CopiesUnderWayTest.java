package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentFile;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The final queues of trials whose copies take long, as predicted and as observed. */
class CopiesUnderWayTest {
  @ParameterizedTest
  @CsvSource({"2 s, 3", "2 s, 1", "exponential 500 ms, 3"})
  void shouldWaitInTheQueueAfterTheDrain(String delay, int process) throws Exception {
    String text = "rates = 1, 3, 6\ntime = virtual\nnetwork.delay = " + delay + "\n";
    Experiment experiment =
        ExperimentFile.parseText("delayed.properties", text, List.of()).experiment();
    Forecasts forecasts =
        Forecasts.of(experiment, VirtualTrial::run, List.of(experiment.rates().forSeed(1, 3)));
    double predicted = forecasts.trials().get(0).value(process, "queue_final").orElseThrow();
    Sample observed = new Sample();
    for (long seed = 1; seed <= 400; seed++) {
      TrialSpec spec = experiment.trial(seed);
      TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
      VirtualTrial.run(spec, measures);
      observed.add(measures.measures().get(process - 1).get(Metric.QUEUE_FINAL).orElseThrow());
    }

    assertThat(observed.mean())
        .as("predicted %s", predicted)
        .isCloseTo(predicted, within(0.05 * predicted + 4 * observed.standardError()));
    assertThat(predicted).as("0 without a delay").isGreaterThan(process == 1 ? 31 : 0.2);
  }
}
