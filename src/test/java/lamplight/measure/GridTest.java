package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
  @ParameterizedTest
  @CsvSource({
    // 3,327 * 601 = 1,999,527 cells; 3,328 * 600 = 1,996,800, and 601 would be over 2 million.
    "2, 600",
    "3327, 600",
    "3328, 599",
    // 90,909 * 22 = 1,999,998 cells; beyond that, the fewest steps, whatever comes of it.
    "90909, 21",
    "90910, 20",
    "100000, 20"
  })
  void shouldBeCoarserWhereProcessesAreMany(int processes, int steps) {
    assertThat(Grid.steps(processes)).isEqualTo(steps);
  }

  @Test
  void shouldReachFromTheStartToTheEndOnTheClockOfTheEvents() {
    Grid grid = Grid.of(spec(60_000_000_000L), TimeBase.real(1_000_000, 20));

    assertThat(grid.size()).isEqualTo(601);
    assertThat(grid.startNs()).isEqualTo(1_000_000);
    assertThat(grid.instantsNs()[1]).isEqualTo(1_000_000 + 5_000_000);
    assertThat(grid.endNs()).isEqualTo(1_000_000 + 3_000_000_000L);
    assertThat(grid.seconds(0)).isZero();
    assertThat(grid.seconds(1)).isEqualTo(0.1);
    assertThat(grid.seconds(600)).isEqualTo(60);
    assertThat(grid.durationSeconds()).isEqualTo(60);
  }

  @Test
  void shouldRoundInstantsDown() {
    // 1,000 ns in 600 steps: the second instant is at 1.67 ns.
    Grid grid = Grid.of(spec(1_000), TimeBase.virtual());
    assertThat(grid.instantsNs()).startsWith(0, 1, 3, 5, 6).endsWith(996, 998, 1_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void shouldRefuseAScaleThatIsNoScale(double scale) {
    assertThatThrownBy(() -> TimeBase.real(0, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time scale");
  }

  private static TrialSpec spec(long durationNs) {
    return TrialSpec.withAlignedPhases(1, 10, durationNs, List.of(Rate.of(1), Rate.of(2)));
  }
}
