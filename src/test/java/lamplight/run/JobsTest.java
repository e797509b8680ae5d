package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import org.junit.jupiter.api.Test;

/** A core carries 600 ticks a second and 60 JVMs; a JVM takes 50 MiB of 60 % of the memory. */
class JobsTest {
  private static final long MEBIBYTE = 1 << 20;

  private static Resources machine(int cpus, long mebibytes) {
    return new Resources(cpus, OptionalLong.of(mebibytes * MEBIBYTE));
  }

  @Test
  void shouldRunEveryTrialOfTheMainJobAtOnce() {
    // 5 trials of 10 ticks/s: ticks allow 2 * 600 / 10 = 120, cores 2 * 60 / 3 = 40, memory
    // 0.6 * 4096 / 150 = 16.4.
    Experiment experiment = Experiments.of(5, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(experiment, machine(2, 4096))).isEqualTo(5);
  }

  @Test
  void shouldBeBoundByTheCores() {
    // Cores allow 2 * 60 / 3 = 40, with or without knowing the memory.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(experiment, machine(2, 100_000))).isEqualTo(40);
    assertThat(Jobs.defaultFor(experiment, new Resources(2, OptionalLong.empty()))).isEqualTo(40);
    assertThat(Jobs.defaultFor(experiment, new Resources(1, OptionalLong.empty()))).isEqualTo(20);
  }

  @Test
  void shouldBeBoundByTheMemory() {
    // 0.6 * 1000 / (3 * 50) = 4; with 999 MiB it is 3.996.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "1");
    assertThat(Jobs.defaultFor(experiment, machine(2, 1_000))).isEqualTo(4);
    assertThat(Jobs.defaultFor(experiment, machine(2, 999))).isEqualTo(3);
  }

  @Test
  void shouldBeBoundByTheTicksOnTheWallClock() {
    // At 20 times the speed it is 200 ticks/s: 2 * 600 / 200 = 6.
    Experiment experiment = Experiments.of(1_000, Experiments.fixed(1, 3, 6), 3, "20");
    assertThat(Jobs.defaultFor(experiment, machine(2, 100_000))).isEqualTo(6);
  }

  @Test
  void shouldReckonWithTheHighestRandomRates() {
    // Three processes of up to 100 ticks/s: 2 * 600 / 300 = 4.
    Experiment experiment = Experiments.of(1_000, new RateSetting.Random(1, 100), 3, "1");
    assertThat(Jobs.defaultFor(experiment, machine(2, 100_000))).isEqualTo(4);
  }

  @Test
  void shouldRunAtLeastOneTrialHoweverLittleThereIs() {
    Experiment experiment = Experiments.of(3, Experiments.fixed(1000, 1000), 2, "10");
    assertThat(Jobs.defaultFor(experiment, machine(1, 0))).isEqualTo(1);
  }

  @Test
  void shouldKnowThisMachine() throws Exception {
    Resources resources = Resources.ofThisMachine();
    assertThat(resources.cpus()).isPositive();
    resources.availableMemoryBytes().ifPresent(bytes -> assertThat(bytes).isGreaterThan(MEBIBYTE));
  }
}
