package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.Test;

/** What the record of a trial says of planned faults. */
class TrialRecordFaultsTest extends TrialRecordFixture {
  @Test
  void shouldSayWhenPlannedFaultsWereDone() throws IOException {
    PlannedFaults faults =
        new PlannedFaults(
            List.of(
                new PlannedFault.Pause(1, 10_000_000_000L, 5_000_000_000L),
                new PlannedFault.Kill(2, 30_000_000_000L)));
    TrialRecord record =
        new TrialRecord(
            "",
            SPEC.withFaults(faults),
            TimeMode.REAL,
            BigDecimal.ONE,
            TrialRecord.State.FAILED,
            "the kill of process 2 was not done",
            1,
            List.of(WELL, BADLY),
            Optional.empty(),
            List.of(
                new TrialRecord.FaultDone(
                    OptionalLong.of(10_000_000_001L), OptionalLong.of(15_000_000_007L)),
                TrialRecord.FaultDone.NOT_DONE));
    record.write(file());

    assertThat(file())
        .content()
        .endsWith(
            """
            fault.1.planned_ns = pause 1 10000000000 5000000000
            fault.1.began_ns = 10000000001
            fault.1.ended_ns = 15000000007
            fault.2.planned_ns = kill 2 30000000000
            fault.2.began_ns = \n\
            fault.2.ended_ns = \n\
            """);
    assertThat(TrialRecord.read(file())).isEqualTo(record);
  }

  /** Process 2 was killed in real time. */
  private static TrialRecord killed(OptionalLong ticks) {
    PlannedFault kill = new PlannedFault.Kill(2, 30_000_000_000L);
    return new TrialRecord(
        "",
        SPEC.withFaults(new PlannedFaults(List.of(kill))),
        TimeMode.REAL,
        BigDecimal.ONE,
        TrialRecord.State.COMPLETE,
        "",
        1,
        List.of(
            WELL,
            new TrialRecord.ProcessEnd(
                OptionalInt.of(4712),
                OptionalLong.of(98),
                "signal 9 (KILL)",
                OptionalLong.empty(),
                ticks)),
        Optional.empty(),
        List.of(new TrialRecord.FaultDone(OptionalLong.of(30_000_000_011L), OptionalLong.empty())));
  }

  @Test
  void shouldSayHowManyTicksAKilledProcessHadMade() throws IOException {
    TrialRecord record = killed(OptionalLong.of(180));
    record.write(file());

    String text = Files.readString(file());
    assertThat(text).contains("process.2.queued = \nprocess.2.ticks = 180\nfault.1.planned_ns");
    assertThat(text).doesNotContain("process.1.ticks");
    assertThat(TrialRecord.read(file())).isEqualTo(record);
    Files.writeString(file(), text.replace("ticks = 180", "ticks = many"));
    assertThatThrownBy(() -> TrialRecord.read(file()))
        .hasMessage(
            file() + ":24: process.2.ticks: \"many\": expected a whole number from 0 or nothing");
  }

  @Test
  void aKillThatCameLateShouldMakeTheTicksBeforeItDue() {
    // Six a second from 0 up to the kill at 30 s are 180; 2.5 a second up to 60 s are 150.
    assertThat(killed(OptionalLong.of(183)).ticksDue(2)).isEqualTo(183);
    assertThat(killed(OptionalLong.of(175)).ticksDue(2)).isEqualTo(180);
    assertThat(killed(OptionalLong.of(175)).ticksDue(1)).isEqualTo(150);
  }

  @Test
  void shouldNotDoWithoutThatCount() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> killed(OptionalLong.empty()))
        .withMessage(
            "the ticks of a process that was killed on purpose are counted, but process.2.ticks is"
                + " missing or empty: an earlier version recorded this trial; run it again");
    killed(OptionalLong.of(180)).write(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("process.2.ticks = 180\n", ""));

    assertThatThrownBy(() -> TrialRecord.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file() + ": the ticks of a process that was killed");
  }
}
