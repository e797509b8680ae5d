package lamplight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two engines that share the draws and nothing else must come to the same trial. */
class SsjTrialTest {
  @ParameterizedTest
  @CsvSource({"3, 100_000", "10, 90_000", "1000, 90_000"})
  void bothEnginesShouldComeToTheSameTotals(int processes, String ticks) {
    var spec = Workloads.trial(processes, Long.parseLong(ticks.replace("_", "")));

    assertThat(TotalsListener.of(spec)).isEqualTo(SsjTrial.run(spec));
  }
}
