package lamplight.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.io.TempDir;

/** Logs of trials in which process 2 was killed, and what can be done to them. */
abstract class KilledLogs {
  static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
              1, 10, 60_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
          .withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 30_000_000_000L))));

  @TempDir Path directory;

  TrialFolder write() throws IOException {
    return write(SPEC);
  }

  TrialFolder write(TrialSpec spec) throws IOException {
    TrialFolder folder = new TrialFolder(directory);
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      VirtualTrial.record("", spec, logs).write(folder.record());
    }
    return folder;
  }

  /** The same as if it had run in real time, and so many rows had been counted after the kill. */
  static void recordAsReal(TrialFolder folder, long ticks) throws IOException {
    TrialRecord record = TrialRecord.read(folder.record());
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>(record.processes());
    for (int process = 1; process <= 3; process++) {
      ends.set(
          process - 1,
          new TrialRecord.ProcessEnd(
              OptionalInt.empty(),
              OptionalLong.empty(),
              "0",
              OptionalLong.of(LogReader.countRows(folder.queue(process)))));
    }
    ends.set(
        1,
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(),
            OptionalLong.empty(),
            "signal 9 (KILL)",
            OptionalLong.empty(),
            OptionalLong.of(ticks)));
    new TrialRecord(
            "",
            record.spec(),
            TimeMode.REAL,
            BigDecimal.ONE,
            record.state(),
            "",
            1,
            ends,
            record.relay().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new TrialRecord.RelayEnd(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        "0",
                        OptionalLong.of(LogReader.countRows(folder.relayLog())))),
            record.faultsDone().stream()
                .map(
                    done ->
                        new TrialRecord.FaultDone(
                            OptionalLong.of(done.beganNs().getAsLong() + 1), done.endedNs()))
                .toList())
        .write(folder.record());
  }

  static CheckResult check(TrialFolder folder) throws IOException {
    return TrialAnalyzer.analyze(folder, false).check();
  }
}
