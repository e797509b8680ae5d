package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.text.Numbers;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticksShouldBeRoundAndNoMoreThanAsked() {
    assertThat(labels(Axis.linear("", 0, 60, 12)))
        .containsExactly(
            "0", "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55", "60");
    assertThat(labels(Axis.linear("", 0, 60, 11)))
        .containsExactly("0", "10", "20", "30", "40", "50", "60");
    assertThat(labels(Axis.linear("", -0.3, 1.2, 4))).containsExactly("0", "0.5", "1");
    assertThat(labels(Axis.linear("", 97, 143, 4))).containsExactly("100", "120", "140");
  }

  @Test
  void countsShouldHaveWholeTicks() {
    assertThat(labels(Axis.counts("", 0, 1.2, 8))).containsExactly("0", "1");
    assertThat(labels(Axis.counts("", 0, 5, 8))).containsExactly("0", "1", "2", "3", "4", "5");
  }

  @Test
  void aLogarithmicAxisShouldHaveFinerTicksOnlyWhereItIsShort() {
    assertThat(labels(log(0.9, 60))).containsExactly("1", "2", "5", "10", "20", "50");
    assertThat(labels(log(1, 10_000))).containsExactly("1", "10", "100", "1,000", "10,000");
    assertThat(labels(log(1, 1e9))).containsExactly("1", "100", "10,000", "1 M", "100 M");
  }

  @Test
  void aValueShouldLieBetweenTheEnds() {
    assertThat(Axis.linear("", 10, 20, 5).share(12.5)).isEqualTo(0.25);
    assertThat(log(1, 100).share(10)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void anAxisWithoutLengthShouldBeRefused() {
    assertThatThrownBy(() -> Axis.marked("", 1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an axis from 1.0 to 1.0");
    assertThatThrownBy(() -> log(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Axis log(double low, double high) {
    return Axis.logarithmic("", low, high, Numbers::axis);
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Tick::label).toList();
  }
}
