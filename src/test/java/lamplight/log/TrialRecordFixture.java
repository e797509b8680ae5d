package lamplight.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.io.TempDir;

/** Records of trials, and where they are written. */
abstract class TrialRecordFixture {
  static final TrialSpec SPEC =
      new TrialSpec(
              -3,
              10,
              60_000_000_000L,
              List.of(
                  new TickSchedule(Rate.of(new BigDecimal("2.5")), 0),
                  new TickSchedule(Rate.of(6), 0)))
          .withDelay(new NetworkDelay.Exponential(5_000_000));
  static final TrialRecord.ProcessEnd WELL =
      new TrialRecord.ProcessEnd(
          OptionalInt.of(4711), OptionalLong.of(99), "0", OptionalLong.of(12));
  static final TrialRecord.ProcessEnd SIMULATED =
      new TrialRecord.ProcessEnd(
          OptionalInt.empty(), OptionalLong.empty(), "0", OptionalLong.of(12));
  static final TrialRecord.ProcessEnd BADLY =
      new TrialRecord.ProcessEnd(
          OptionalInt.empty(), OptionalLong.empty(), "not started", OptionalLong.empty());

  @TempDir Path folder;

  static TrialRecord record(List<TrialRecord.ProcessEnd> ends) {
    return new TrialRecord(
        "draw.sides=4",
        SPEC,
        TimeMode.REAL,
        new BigDecimal("0.5"),
        TrialRecord.State.FAILED,
        "process 2 ended: \"too\nsoon\"",
        1_700_000_000_000_000_001L,
        ends,
        Optional.empty(),
        List.of());
  }

  Path file() {
    return new TrialFolder(folder).record();
  }
}
