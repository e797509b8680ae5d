package lamplight.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.log.ProcessLog;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.State;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.io.TempDir;

/** Trials on disk, to be analysed. */
abstract class AnalyzedTrials {
  static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
          3, 10, 60_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());

  @TempDir Path path;

  static TrialRecord virtualRecord(State state, String cause) {
    return record(SPEC, TimeMode.VIRTUAL, BigDecimal.ONE, state, cause, 0);
  }

  static TrialRecord record(
      TrialSpec spec, TimeMode time, BigDecimal scale, State state, String cause, long startNs) {
    ProcessEnd end =
        new ProcessEnd(
            OptionalInt.empty(),
            OptionalLong.empty(),
            "",
            state == State.COMPLETE ? OptionalLong.of(0) : OptionalLong.empty());
    return new TrialRecord(
        "",
        spec,
        time,
        scale,
        state,
        cause,
        startNs,
        Collections.nCopies(spec.processes(), end),
        Optional.empty(),
        List.of());
  }

  /** Writes every event to the log of its process. */
  static final class Logs implements EventListener, AutoCloseable {
    private final List<ProcessLog> logs = new ArrayList<>();

    Logs(TrialFolder folder, TrialSpec spec) throws IOException {
      for (int process = 1; process <= spec.processes(); process++) {
        logs.add(ProcessLog.create(folder, spec.seed(), process, spec.processes()));
      }
    }

    @Override
    public void on(EventView event) {
      logs.get(event.process() - 1).on(event);
    }

    @Override
    public void close() throws IOException {
      for (ProcessLog log : logs) {
        log.close();
      }
    }
  }
}
