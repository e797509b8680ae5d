package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Study;
import org.junit.jupiter.api.Test;

/** A core carries 600 ticks a second and 60 JVMs; a JVM takes 50 MiB of 60 % of the memory. */
class JobsTest {
  private static final long MEBIBYTE = 1 << 20;

  private static AvailableResources machine(int cpus, long mebibytes) {
    return machine(cpus, Optional.of(new Headroom(mebibytes * MEBIBYTE, "")), Optional.empty());
  }

  private static AvailableResources machine(
      int cpus, Optional<Headroom> memory, Optional<Headroom> threads) {
    return new AvailableResources(
        cpus, memory, threads, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  @Test
  void shouldRunEveryTrialOfTheMainJobAtOnce() {
    // 5 trials of 10 ticks/s: ticks allow 2 * 600 / 10 = 120, cores 2 * 60 / 3 = 40, memory
    // 0.6 * (4096 - 16) / 150 = 16.3.
    Experiment experiment = Experiments.of(5, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 4096))).isEqualTo(5);
  }

  @Test
  void shouldBeBoundByTheCores() {
    // Cores allow 2 * 60 / 3 = 40, with or without knowing the memory.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 100_000))).isEqualTo(40);
    assertThat(
            Jobs.defaultFor(Study.of(experiment), machine(2, Optional.empty(), Optional.empty())))
        .isEqualTo(40);
    assertThat(
            Jobs.defaultFor(Study.of(experiment), machine(1, Optional.empty(), Optional.empty())))
        .isEqualTo(20);
  }

  @Test
  void shouldBeBoundByTheMemory() {
    // 0.6 * (1016 - 16) / (3 * 50) = 4; with 1,015 MiB it is 3.996.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 1_016))).isEqualTo(4);
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 1_015))).isEqualTo(3);
  }

  @Test
  void shouldBeBoundByTheTicksOnTheWallClock() {
    // At 20 times the speed it is 200 ticks/s: 2 * 600 / 200 = 6.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "20");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 100_000))).isEqualTo(6);
  }

  @Test
  void shouldReckonWithTheHighestRandomRates() {
    // Three processes of up to 100 ticks/s: 2 * 600 / 300 = 4.
    Experiment experiment = Experiments.of(1_000, new RateSetting.Random(1, 100), 3, "1");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(2, 100_000))).isEqualTo(4);
  }

  @Test
  void shouldRunAtLeastOneTrialHoweverLittleThereIs() {
    Experiment experiment = Experiments.of(3, Experiments.fixed(1000, 1000), 2, "10");
    assertThat(Jobs.defaultFor(Study.of(experiment), machine(1, 0))).isEqualTo(1);
  }

  @Test
  void shouldBeBoundByTheThreads() {
    // A trial of 3 processes takes 57, the harness 4: 2 * 57 + 4 = 118.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(Study.of(experiment), limited(118))).isEqualTo(2);
    assertThat(Jobs.defaultFor(Study.of(experiment), limited(117))).isEqualTo(1);
    assertThat(Jobs.defaultFor(Study.of(experiment), limited(0))).isEqualTo(1);
  }

  private static AvailableResources limited(long threads) {
    return machine(2, Optional.empty(), Optional.of(new Headroom(threads, "")));
  }

  @Test
  void shouldBeBoundByTheOpenFiles() {
    // A trial of 3 processes takes 6, the harness 20.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    AvailableResources machine =
        new AvailableResources(
            2,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.of(38),
            OptionalLong.empty());
    assertThat(Jobs.defaultFor(Study.of(experiment), machine)).isEqualTo(3);
  }
}
