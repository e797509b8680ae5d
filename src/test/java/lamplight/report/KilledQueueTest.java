package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;

/** What is said of a queue that grew in trials in which a process was killed on purpose. */
class KilledQueueTest {
  private static final Experiment CALM = TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 6);

  private static final Experiment KILLED =
      TestRuns.hit(CALM, new PlannedFault.Kill(3, 40_000_000_000L));

  @Test
  void itsGrowthShouldNotBeLaidToTheRates() {
    RunData data = new RunData(TestRuns.facts(KILLED, RunState.COMPLETE));
    Map<Metric, Double> flat = Map.of(Metric.QUEUE_GROWTH_PER_S, 0.0, Metric.QUEUE_FINAL, 0.0);
    for (int seed = 1; seed <= 2; seed++) {
      Map<Metric, Double> grown = Map.of(Metric.QUEUE_GROWTH_PER_S, 0.24, Metric.QUEUE_FINAL, 11.0);
      data.add(TestRuns.constructed(KILLED, seed, List.of(grown, flat, Map.of())));
    }

    assertThat(Text.join(" ", QueueFindings.of(data, Pace.of(data))).words())
        .startsWith(
            "The queue of process 1 (1/s) grows by 0.240 messages/s, with what"
                + " came before and after a kill on purpose taken together.");
  }
}
