package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.report.data.StudyData;
import lamplight.report.document.Written;
import lamplight.results.TrialAnalysis;
import org.junit.jupiter.api.Test;

class RelaySectionTest {
  private static Experiment star(RelaySpec relay, TimeMode time) {
    return Made.star(TestRuns.fixed(5, 2, time, 1, 3), relay);
  }

  private static StudyData data(Experiment experiment) {
    return TestRuns.study(experiment);
  }

  /** A trial whose relay has these latencies, and a queue of 0.5 on average. */
  private static TrialAnalysis trial(Experiment experiment, long seed, double inRelayUs) {
    Map<RelayMetric, Double> values =
        Map.of(
            RelayMetric.COPIES, 12.0,
            RelayMetric.TO_RELAY_P50_US, 70.0,
            RelayMetric.IN_RELAY_P50_US, inRelayUs,
            RelayMetric.FROM_RELAY_P50_US, 90.0,
            RelayMetric.QUEUE_MEAN, 0.5,
            RelayMetric.QUEUE_MAX, (double) seed);
    TrialAnalysis of = TestRuns.modelled(TestRuns.fixed(5, 2, experiment.time(), 1, 3), seed);
    return new TrialAnalysis(
        of.record(),
        of.check(),
        of.measures(),
        of.series(),
        Optional.of(RelayMeasures.of(metric -> values.getOrDefault(metric, Double.NaN))),
        List.of());
  }

  @Test
  void oneMessageIsOne() {
    Experiment experiment = star(new RelaySpec(RelayOrder.ARRIVAL, 0), TimeMode.VIRTUAL);
    StudyData data = data(experiment);
    data.add("", trial(experiment, 1, 0));

    assertThat(RelaySection.sentence(data.first()).orElseThrow().words())
        .isEqualTo("The relay held a copy for 0 µs (median); its queue held 1 message at most.");
  }

  @Test
  void shouldSayWhatTheRelayDid() {
    Experiment experiment = star(new RelaySpec(RelayOrder.ARRIVAL, 1_500_000), TimeMode.REAL);
    StudyData data = data(experiment);
    data.add("", trial(experiment, 1, 20));
    data.add("", trial(experiment, 2, 20));

    assertThat(RelaySection.sentence(data.first()).orElseThrow().words())
        .isEqualTo(
            "The relay held a copy for 20 µs (median, in wall time); its queue"
                + " held 2 messages at most.");
    assertThat(Written.of(List.of(RelaySection.of(data).orElseThrow())))
        .contains(
            "<summary>The relay: each copy goes through it; theory does not model it</summary>")
        .contains("one at a time, in the order of arrival, and takes 1.50 ms of model time over")
        .contains("| `copies` | 12 | 12 | 12 | copies that the relay forwarded |\n")
        .contains("| `queue_max` | 1.5 ± ")
        .doesNotContain("to_relay_p99_us")
        .contains("Theory does not model the relay");
  }

  @Test
  void shouldSayNothingOfAMeshAndOfAStarWithoutTrials() {
    StudyData mesh = data(TestRuns.fixed(5, 2, TimeMode.VIRTUAL, 1, 3));
    mesh.add("", TestRuns.modelled(TestRuns.fixed(5, 2, TimeMode.VIRTUAL, 1, 3), 1));
    StudyData star = data(star(RelaySpec.DEFAULT, TimeMode.VIRTUAL));
    for (StudyData data : new StudyData[] {mesh, star}) {
      assertThat(RelaySection.of(data)).isEmpty();
      assertThat(RelaySection.sentence(data.first())).isEmpty();
    }
  }

  @Test
  void inVirtualTimeThereShouldBeNoWallTimeInTheSentence() {
    Experiment experiment = star(RelaySpec.DEFAULT, TimeMode.VIRTUAL);
    StudyData data = data(experiment);
    data.add("", trial(experiment, 1, 20));

    assertThat(RelaySection.sentence(data.first()).orElseThrow().words()).contains("(median);");
    assertThat(Written.of(List.of(RelaySection.of(data).orElseThrow())))
        .contains(
            "lowest Lamport timestamp first (of equal ones, the lowest sender, then number).");
  }
}
