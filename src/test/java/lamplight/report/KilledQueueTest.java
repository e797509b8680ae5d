package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.report.document.Block.Bullets;
import org.junit.jupiter.api.Test;

/** What is said of a queue that grew in trials in which a process was killed on purpose. */
class KilledQueueTest {
  private static final Experiment CALM = TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 6);

  private static final Experiment KILLED =
      TestRuns.hit(CALM, new PlannedFault.Kill(3, 40_000_000_000L));

  @Test
  void nothingShouldBeSaidOfItsGrowthOverBothRegimes() {
    RunData data = TestRuns.data(KILLED);
    Map<Metric, Double> flat = Map.of(Metric.QUEUE_GROWTH_PER_S, 0.0, Metric.QUEUE_FINAL, 0.0);
    for (int seed = 1; seed <= 2; seed++) {
      Map<Metric, Double> grown = Map.of(Metric.QUEUE_GROWTH_PER_S, 0.24, Metric.QUEUE_FINAL, 11.0);
      data.add(TestRuns.constructed(KILLED, seed, List.of(grown, flat, Map.of())));
    }

    assertThat(QueueFindings.of(data, data.judge().pace())).isEmpty();
    assertThat(QueueWords.measured(data, 1).words()).isEqualTo("two regimes");
    assertThat(QueueWords.measured(data, 3).words()).isEqualTo("-");
  }

  @Test
  void severalKillsShouldMakeSeveralRegimes() {
    Experiment twice =
        TestRuns.hit(
            CALM,
            new PlannedFault.Kill(3, 40_000_000_000L),
            new PlannedFault.Kill(2, 50_000_000_000L));
    RunData data = TestRuns.data(twice);
    Map<Metric, Double> grown = Map.of(Metric.QUEUE_GROWTH_PER_S, 0.24, Metric.QUEUE_FINAL, 11.0);
    data.add(TestRuns.constructed(twice, 1, List.of(grown, Map.of(), Map.of())));

    assertThat(QueueWords.measured(data, 1).words()).isEqualTo("several regimes");
  }

  @Test
  void whatCameBeforeAndAfterTheKillShouldBeToldFirst() {
    RunData data = TestRuns.data(KILLED);
    for (int seed = 1; seed <= 2; seed++) {
      data.add(TestRuns.modelled(KILLED, seed));
    }

    Bullets bullets = (Bullets) ResultSentences.of(data, List.of());
    assertThat(bullets.items().get(0).text().words())
        .startsWith("Faults. Process 3 was killed at 40 s.");
    assertThat(bullets.items().get(1).text().words())
        .isEqualTo("Process 2 (3/s) leads at the end.");
  }
}
