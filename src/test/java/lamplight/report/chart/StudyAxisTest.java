package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.report.chart.Axis.Tick;
import org.junit.jupiter.api.Test;

class StudyAxisTest {
  @Test
  void numbersShouldLieAtTheirValuesWithATickEach() {
    StudyAxis axis = of("20", "2.5", "10");

    assertThat(axis.places()).containsExactly(20.0, 2.5, 10.0);
    assertThat(axis.numbers()).containsExactly(0, 1, 2);
    assertThat(axis.axis().ticks())
        .containsExactly(new Tick(20, "20"), new Tick(2.5, "2.5"), new Tick(10, "10"));
    assertThat(axis.axis().title()).isEqualTo("key");
  }

  @Test
  void lengthsOfTimeShouldHaveTheSmallestOfTheirUnits() {
    StudyAxis axis = of("500 ms", "1 s", "2 s");
    assertThat(axis.places()).containsExactly(500.0, 1000.0, 2000.0);
    assertThat(axis.axis().title()).isEqualTo("key (ms)");
    assertThat(of("30 s", "1 min").places()).containsExactly(30.0, 60.0);
    assertThat(of("500 us", "2 ms").places()).containsExactly(500.0, 2000.0);
    assertThat(of("1 h", "2 h").axis().title()).isEqualTo("key (h)");
  }

  @Test
  void numbersThatAreTooCloseShouldHaveALogarithmicAxis() {
    // From 2 to 100 are 98, of which 4 % are 3.92: 2 and 5 are too close.
    StudyAxis axis = of("2", "5", "100");
    assertThat(axis.places().get(1)).isCloseTo(Math.log(5), within(1e-9));
    assertThat(axis.axis().ticks()).extracting(Tick::label).containsExactly("2", "5", "100");
    assertThat(of("2", "6", "100").places()).containsExactly(2.0, 6.0, 100.0);
    // Zero has no place there, so it stands beside the others, and no line joins it.
    StudyAxis zero = of("0 ms", "1 ms", "100 ms");
    assertThat(zero.numbers()).containsExactly(1, 2);
    assertThat(zero.places().get(0)).isBetween(zero.axis().low(), Math.log(1));
    assertThat(zero.axis().ticks().get(0).label()).isEqualTo("0 ms");
    // 100 and 101 are too close on either.
    assertThat(of("1", "100", "101").numbers()).isEmpty();
  }

  @Test
  void aValueThatIsNoNumberShouldStandBesideTheNumbers() {
    StudyAxis axis = of("none", "10 ms", "20 ms", "exponential 10 ms");

    assertThat(axis.numbers()).containsExactly(1, 2);
    assertThat(axis.places().get(0)).isLessThan(10);
    assertThat(axis.places().get(3)).isGreaterThan(20);
    assertThat(axis.axis().ticks())
        .extracting(Tick::label)
        .containsExactly("none", "10", "20", "exponential 10 ms");
    assertThat(axis.axis().low()).isLessThan(axis.places().get(0));
    assertThat(axis.axis().high()).isGreaterThan(axis.places().get(3));
  }

  @Test
  void anythingElseShouldStandInOrder() {
    StudyAxis lists = of("1, 3, 6", "random 1..6");
    assertThat(lists.places()).containsExactly(1.0, 2.0);
    assertThat(lists.numbers()).isEmpty();
    assertThat(lists.beside(1, 0.25)).isEqualTo(2.25);
    // One number alone is no scale, nor are lengths of time beside plain numbers.
    assertThat(of("4", "random").numbers()).isEmpty();
    assertThat(of("4", "5 ms").numbers()).isEmpty();
  }

  private static StudyAxis of(String... values) {
    return StudyAxis.of("key", List.of(values), List.of(values));
  }
}
