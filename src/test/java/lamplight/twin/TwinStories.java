package lamplight.twin;

import java.util.Arrays;
import lamplight.measure.TimeBase;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult.Difference;

/** Trials of two and three processes, and their twins. */
final class TwinStories {
  static final TimeBase REAL = TimeBase.real(1_767_225_600_000_000_000L, 1);

  /** Ticks of process 1 at 0.750012 s and 1.750012 s, of process 2 every half second. */
  static final TrialSpec TWO = spec(2, process(1, 750_012), process(2, 250_000));

  private TwinStories() {}

  /** Process 2 ticks once, at 0.5 s; the phases of 1 and 3 are in the test. */
  static TrialSpec three(long first, long third) {
    return spec(1, process(1, first), process(1, 500_000), process(1, third));
  }

  /** The twin of {@link #early()}. */
  static Story onTime() {
    return new Story()
        .internal(2, 1, 250_000, 1)
        .internal(2, 2, 750_000, 2)
        .send(1, 1, 750_012, 1, 1, 2)
        .receive(2, 3, 1_250_000, 3, 0, 1, 1, 1, 750_012)
        .send(2, 4, 1_750_000, 4, 1, 1)
        .receive(1, 2, 1_750_012, 5, 0, 2, 1, 4, 1_750_000);
  }

  static Story early() {
    return new Story()
        .internal(2, 1, 250_000, 1)
        .send(1, 1, 750_040, 1, 1, 2)
        .receive(2, 2, 750_112, 2, 0, 1, 1, 1, 750_074)
        .internal(2, 3, 1_250_003, 3)
        .send(2, 4, 1_750_000, 4, 1, 1)
        .receive(1, 2, 1_750_020, 5, 0, 2, 1, 4, 1_750_012);
  }

  static Difference first(TrialSpec spec, Story trial, Story twin) {
    return Story.compare(spec, REAL, trial, twin).first().orElseThrow();
  }

  static TrialSpec spec(long durationS, TickSchedule... schedules) {
    return new TrialSpec(7, 4, durationS * 1_000_000_000L, Arrays.asList(schedules));
  }

  static TickSchedule process(long rate, long phaseUs) {
    return new TickSchedule(Rate.of(rate), phaseUs * 1000);
  }
}
