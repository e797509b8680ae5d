package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final Axis X = Axis.linear("", 0, 100, 10).ofTime(1);
  private static final Axis Y = Axis.linear("", 0, 100, 10);

  @Test
  void ofAStepFunctionItsStepsAndEndsStay() {
    assertThat(thinned(Kind.SEED, X, 0, 0, 1, 0, 2, 5, 3, 5, 4, 5, 5, 4, 6, 4))
        .containsExactly(new Point(0, 0), new Point(2, 5), new Point(5, 4), new Point(6, 4));
  }

  @Test
  void whatCannotBeSeenOnALogarithmicAxisIsLeftOut() {
    Axis shares = Axis.logarithmic("", 0.01, 1, Axis::percent);
    List<Point> points =
        List.of(
            new Point(0, 1),
            new Point(1, 0.9999),
            new Point(2, 0.99),
            new Point(3, 0.98999),
            new Point(4, 0.98998));

    assertThat(Thinning.of(Series.of("", 1, Kind.MEAN, points), X, shares))
        .extracting(Point::x)
        .containsExactly(0.0, 2.0, 4.0);
  }

  @Test
  void ofALineItsBendsAndBreaksStay() {
    double none = Double.NaN;
    assertThat(thinned(Kind.PREDICTED, X, 0, 0, 10, 10, 20, 20, 30, 20, 40, 20))
        .containsExactly(new Point(0, 0), new Point(20, 20), new Point(40, 20));
    assertThat(thinned(Kind.PREDICTED, X, 0, 0, 10, 10, 10, none, 20, 20, 30, 30))
        .extracting(Point::x)
        .containsExactly(0.0, 10.0, 10.0, 20.0, 30.0);
    // The outline of an area turns back.
    assertThat(thinned(Kind.BAND, X, 0, 0, 10, 0, 20, 0, 20, 5, 10, 5, 0, 5)).hasSize(4);
  }

  @Test
  void ofALineOverValuesThatWereRunEachPointStays() {
    Axis values = Axis.linear("", 0, 100, 10);

    assertThat(thinned(Kind.PREDICTED, values, 0, 0, 10, 10, 20, 20)).hasSize(3);
  }

  @Test
  void whatIsNoLineStaysWhole() {
    assertThat(thinned(Kind.SEED_DOTS, X, 0, 1, 1, 1, 2, 1, 3, 1)).hasSize(4);
  }

  @Test
  void ofVeryManyStepsEachHalfPixelKeepsItsExtremes() {
    List<Point> points = new ArrayList<>();
    for (int step = 0; step <= 100_000; step++) {
      // Between 40 and 60, but for one instant at which it is 90.
      points.add(new Point(step / 1000.0, step == 70_003 ? 90 : 40 + step * 7919L % 21));
    }
    List<Point> kept = Thinning.of(Series.of("", 1, Kind.SEED, points), X, Y);

    assertThat(kept).hasSizeLessThanOrEqualTo(4 * 2 * Picture.WIDTH + 4);
    assertThat(kept).contains(points.get(0), points.get(70_003), points.get(100_000));
    assertThat(kept).isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
    for (int half = 1; half < 2 * Picture.WIDTH; half++) {
      double from = half * 100.0 / 2 / Picture.WIDTH;
      double to = (half + 1) * 100.0 / 2 / Picture.WIDTH;
      assertThat(kept).anyMatch(point -> point.x() >= from && point.x() < to && point.y() == 40);
      assertThat(kept).anyMatch(point -> point.x() >= from && point.x() < to && point.y() >= 60);
    }
  }

  private static List<Point> thinned(Kind kind, Axis x, double... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int index = 0; index < coordinates.length; index += 2) {
      points.add(new Point(coordinates[index], coordinates[index + 1]));
    }
    return Thinning.of(Series.of("", 1, kind, points), x, Y);
  }
}
