package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four ticks a second, twice as fast as the wall clock: due at 1010, 1135, 1260 ms and so on. */
class TickFinderTest {
  private static final long MS = 1_000_000;

  private final TickFinder ticks =
      new TickFinder(
          new TickSchedule(Rate.of(4), 20 * MS),
          new ProgramPlan(List.of(), Map.of(), false, 1, new BigDecimal("2")));

  @BeforeEach
  void start() {
    ticks.start(1000 * MS);
  }

  @Test
  void shouldNumberEventsByTheirOrder() {
    assertThat(next(1012)).isEqualTo(1);
    assertThat(next(1400)).as("late").isEqualTo(2);
    assertThat(ticks.lateNs()).isEqualTo(265 * MS);
    assertThat(next(1401)).as("catching up").isEqualTo(3);
    assertThat(ticks.largestLateNs()).isEqualTo(265 * MS);
  }

  @Test
  void shouldTakeAnEventBeforeTheNextTickForAFurtherOneOfTheSame() {
    assertThat(next(1012)).isEqualTo(1);
    assertThat(next(1013)).isEqualTo(1);
    assertThat(next(1136)).isEqualTo(2);
  }

  @Test
  void shouldTakeAnEventLongBeforeTheNextTickForThatTickTooEarly() {
    assertThat(next(1012)).isEqualTo(1);
    assertThat(next(1100)).isEqualTo(2);
    assertThat(ticks.lateNs()).isEqualTo(-35 * MS);
  }

  @Test
  void shouldTakeAnEventALittleEarlyForOneOnTime() {
    assertThat(next(1006)).isEqualTo(1);
    assertThat(ticks.timeNs()).isEqualTo(1010 * MS);
    assertThat(ticks.next(OptionalLong.of(2), 1100 * MS, 0)).isEqualTo(2);
    assertThat(ticks.lateNs()).isEqualTo(-35 * MS);
  }

  @Test
  void shouldNotGoBackInTime() {
    assertThat(ticks.next(OptionalLong.empty(), 1012 * MS, 1013 * MS)).isEqualTo(1);
    assertThat(ticks.timeNs()).isEqualTo(1013 * MS);
    assertThat(ticks.next(OptionalLong.of(2), 1012 * MS, 0)).isEqualTo(2);
    assertThat(ticks.timeNs()).isEqualTo(1013 * MS + 1);
  }

  private long next(long atMs) {
    return ticks.next(OptionalLong.empty(), atMs * MS, Long.MIN_VALUE);
  }
}
