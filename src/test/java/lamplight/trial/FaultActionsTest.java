package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialRecord.FaultDone;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.trial.ScriptedChild.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FaultActionsTest {
  @TempDir Path folder;

  private ChildProcess start(Script script, Bell bell) throws Exception {
    return ChildProcess.start(
        ScriptedChildren.command(script),
        List.of("process 1", "end"),
        folder.resolve("errors"),
        script.name(),
        bell);
  }

  /** The id of a process that is gone may be that of another one. */
  @Test
  void shouldSendNoSignalToAProcessThatIsGone() throws Exception {
    Bell bell = new Bell();
    ChildProcess gone = start(Script.DIES, bell);
    ChildProcess alive = start(Script.SILENT, bell);
    PlannedFaults faults =
        new PlannedFaults(
            List.of(new PlannedFault.Pause(1, 1, 1), new PlannedFault.Pause(2, 3, 1)));
    FaultTimetable timetable = new FaultTimetable(faults, 1);
    FaultActions actions = new FaultActions(timetable, () -> 1_000);
    try {
      assertThat(gone.awaitExit(TimeUnit.SECONDS.toNanos(30))).isTrue();
      assertThat(actions.prepare(bell)).isEmpty();
      timetable.start(0);
      actions.doDue(List.of(gone, alive));
      // Signals are sent in their order, so that by then one to the first would have failed.
      while (timetable.record(0).get(1).endedNs().isEmpty()) {
        bell.await(TimeUnit.SECONDS.toNanos(1));
      }

      assertThat(actions.failure()).isEmpty();
      assertThat(timetable.record(0).get(0)).isEqualTo(FaultDone.NOT_DONE);
    } finally {
      alive.kill();
      actions.close();
    }
  }
}
