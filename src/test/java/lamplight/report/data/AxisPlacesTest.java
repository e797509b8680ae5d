package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisPlacesTest {
  @Test
  void numbersShouldLieAtTheirValues() {
    assertThat(AxisPlaces.of(List.of("4", "10", "20")))
        .isEqualTo(new AxisPlaces(List.of(4.0, 10.0, 20.0), true, ""));
    assertThat(AxisPlaces.of(List.of("20", "2.5")))
        .isEqualTo(new AxisPlaces(List.of(20.0, 2.5), true, ""));
  }

  @Test
  void lengthsOfTimeShouldHaveOneUnit() {
    assertThat(AxisPlaces.of(List.of("30 s", "60 s")))
        .isEqualTo(new AxisPlaces(List.of(30.0, 60.0), true, "s"));
    assertThat(AxisPlaces.of(List.of("0 ms", "5 ms")))
        .isEqualTo(new AxisPlaces(List.of(0.0, 5.0), true, "ms"));
    // Half a second and one, in the smaller unit.
    assertThat(AxisPlaces.of(List.of("500 ms", "1 s")))
        .isEqualTo(new AxisPlaces(List.of(500.0, 1000.0), true, "ms"));
  }

  @Test
  void anythingElseShouldStandInOrder() {
    assertThat(AxisPlaces.of(List.of("1, 3, 6", "random 1..6")))
        .isEqualTo(new AxisPlaces(List.of(1.0, 2.0), false, ""));
    assertThat(AxisPlaces.of(List.of("5 ms", "exponential 5 ms")).isNumeric()).isFalse();
    assertThat(AxisPlaces.of(List.of("4")).places()).containsExactly(1.0);
  }

  @Test
  void numbersThatWouldTouchShouldStandInOrder() {
    // From 2 to 50 are 48, of which 4 % are 1.92; so 2 and 3 are too close, but 2 and 4 are not.
    assertThat(AxisPlaces.of(List.of("2", "3", "50")).isNumeric()).isFalse();
    assertThat(AxisPlaces.of(List.of("2", "4", "50")).isNumeric()).isTrue();
    // 4 % of 25 are 1, and no less is asked for.
    assertThat(AxisPlaces.of(List.of("0", "1", "25")).isNumeric()).isTrue();
  }

  @Test
  void shouldSpanFromTheLowestToTheHighest() {
    AxisPlaces places = AxisPlaces.of(List.of("10", "4", "20"));
    assertThat(places.low()).isEqualTo(4);
    assertThat(places.high()).isEqualTo(20);
    assertThat(places.span()).isEqualTo(16);
  }
}
