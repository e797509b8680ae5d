package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.log.Maker;
import lamplight.log.TrialRecord;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class RunSpanTest {
  private static final String START = "2026-03-04T05:06:07.123Z";
  private static final String END = "2026-03-04T05:07:00Z";

  private static Optional<String> contradiction(String start, String end, TrialRecord trial) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("start", start);
    entries.put("end", end);
    return RunSpan.of(new RunRecord(entries)).contradiction(trial);
  }

  private static TrialRecord trial(TimeMode time, String started) {
    Instant instant = Instant.parse(started);
    TrialSpec spec =
        TrialSpec.withRandomPhases(1, 10, 1_000_000_000, Stream.of(1L, 3L).map(Rate::of).toList());
    TrialRecord.ProcessEnd end =
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(), OptionalLong.empty(), "0", OptionalLong.of(0));
    return new TrialRecord(
        "",
        spec,
        time,
        BigDecimal.ONE,
        TrialRecord.State.COMPLETE,
        "",
        instant.getEpochSecond() * 1_000_000_000L + instant.getNano(),
        Collections.nCopies(2, end),
        Optional.empty(),
        List.of());
  }

  @Test
  void shouldTakeATrialThatStartedDuringTheRun() {
    assertThat(contradiction(START, END, trial(TimeMode.REAL, START))).isEmpty();
    assertThat(contradiction(START, END, trial(TimeMode.REAL, END))).isEmpty();
  }

  @Test
  void shouldFindATrialOfAnotherHour() {
    assertThat(contradiction(START, END, trial(TimeMode.REAL, "2026-03-04T05:06:07.122999999Z")))
        .contains(
            "started at 2026-03-04T05:06:07.122999999Z by its trial.properties, before the run"
                + " began at 2026-03-04T05:06:07.123Z by run.properties: it is a trial of another"
                + " run, or the system clock was set meanwhile");
    assertThat(contradiction(START, END, trial(TimeMode.REAL, "2026-03-04T06:06:30Z")))
        .contains(
            "started at 2026-03-04T06:06:30Z by its trial.properties, after the run had ended at"
                + " 2026-03-04T05:07:00Z by run.properties: it is a trial of another run, or the"
                + " system clock was set meanwhile");
  }

  @Test
  void shouldNotHoldATrialOfAnotherHostAgainstTheClockOfTheRun() {
    RunSpan span = new RunSpan(Instant.parse(START), Instant.parse(END), "alpha");
    TrialRecord later = trial(TimeMode.REAL, "2026-03-04T06:06:30Z");
    assertThat(span.contradiction(later.madeBy(new Maker("1", "c", false, "j", "beta")))).isEmpty();
    assertThat(span.contradiction(later.madeBy(new Maker("1", "c", false, "j", "alpha"))))
        .isPresent();
    assertThat(span.contradiction(later)).isPresent();
  }

  @Test
  void shouldSayNothingWhereNothingIsKnown() {
    TrialRecord later = trial(TimeMode.REAL, "2026-03-04T06:06:30Z");
    assertThat(contradiction(START, "", later)).isEmpty();
    assertThat(contradiction("some day", "another", later)).isEmpty();
    assertThat(contradiction(START, END, trial(TimeMode.VIRTUAL, "1970-01-01T00:00:00Z")))
        .isEmpty();
  }
}
