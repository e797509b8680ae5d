package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialFolder;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.ScriptedChild.Script;
import lamplight.wire.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sentences on a trial that does not end, in which something was planned. */
@Timeout(60)
class UnplannedFaultsTest {
  @TempDir Path folder;

  private static TrialSpec spec(PlannedFault fault) {
    return TrialSpec.withAlignedPhases(3, 10, 1_000_000_000L, Collections.nCopies(2, Rate.of(1)))
        .withFaults(new PlannedFaults(List.of(fault)));
  }

  private static FaultTimetable planned(TrialSpec spec) {
    return new FaultTimetable(spec.faults(), 1);
  }

  /** As when the shell that sends signals never answers. */
  @Test
  void shouldNameTheFaultThatWasNotDoneWhenNobodyIsBusy() {
    TrialSpec spec = spec(new PlannedFault.Pause(2, 1, 1));
    TrialChildren nobody = new TrialChildren(spec, new TrialFolder(folder));

    assertThat(new UnplannedFaults(nobody, planned(spec)).lateToEnd(20))
        .isEqualTo(
            "the trial did not end within 20 s after its duration; not done: the pause of process"
                + " 2, the end of the pause of process 2");
  }

  @Test
  void shouldNotCallAProcessBusyThatWasKilledByPlan() throws Exception {
    TrialSpec spec = spec(new PlannedFault.Kill(2, 1));
    TrialChildren children = new TrialChildren(spec, new TrialFolder(folder));
    FaultTimetable planned = planned(spec);
    Bell bell = new Bell();
    Token token = Token.parse("000102030405060708090a0b0c0d0e0f");
    ChildCommand command = ScriptedChildren.command(Script.SILENT, Script.SILENT);
    try {
      assertThat(children.start(command, BigDecimal.ONE, token, bell)).isEmpty();
      planned.start(0);
      new FaultActions(planned, () -> 1_000).doDue(children.processes());
      assertThat(children.processes().get(1).awaitExit(TimeUnit.SECONDS.toNanos(30))).isTrue();

      assertThat(new UnplannedFaults(children, planned).lateToEnd(20))
          .isEqualTo("the trial did not end within 20 s after its duration; still busy: process 1");
    } finally {
      children.kill();
      children.awaitExits(TimeUnit.SECONDS.toNanos(30));
    }
  }
}
