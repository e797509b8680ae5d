package lamplight.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lamplight.export.Trials;
import lamplight.log.TrialRecord;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.results.ReadTrial;
import org.junit.jupiter.api.Test;

class TrialTimesTest {
  @Test
  void shouldTellModelTimeSinceTheStart() {
    TrialTimes times = new TrialTimes(tenTimesAsFast(Trials.handWorked()));

    // 120 ms of the wall clock are 1.2 s of the model.
    assertThat(times.seconds(Trials.at(120))).isEqualTo(1.2);
    assertThat(times.text(Trials.at(120))).isEqualTo("1.200");
    assertThat(times.length(120_000_000)).isEqualTo("1.20 s");
    assertThat(times.length(12_345)).isEqualTo("0.123 ms");
  }

  @Test
  void decimalsShouldTellTicksApart() {
    assertThat(textOfAThird(99)).isEqualTo("0.333");
    assertThat(textOfAThird(100)).isEqualTo("0.333333");
    assertThat(textOfAThird(100_000)).isEqualTo("0.333333333");
  }

  private static String textOfAThird(long highestRate) {
    ReadTrial trial =
        Trials.inVirtualTime(
            TrialSpec.withAlignedPhases(
                1, 10, 1_000_000L, List.of(Rate.of(1), Rate.of(highestRate))));
    return new TrialTimes(trial).text(333_333_333);
  }

  private static ReadTrial tenTimesAsFast(ReadTrial trial) {
    TrialRecord record = trial.record();
    return new ReadTrial(
        trial.id(),
        new TrialRecord(
            record.point(),
            record.spec(),
            record.time(),
            BigDecimal.TEN,
            record.state(),
            record.cause(),
            record.startNs(),
            record.processes(),
            record.relay(),
            record.faultsDone()),
        trial.history(),
        trial.check());
  }
}
