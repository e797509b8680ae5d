package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Panel.Insets;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class ChartFrameTest {
  private static final Axis PLAIN = Axis.linear("", 0, 10, 5);

  @Test
  void labelsThatWouldTouchAnotherShouldBeLeftOut() {
    List<Tick> ticks =
        List.of(new Tick(9, "nine"), new Tick(0.2, "a long name"), new Tick(1, "too close"));
    ChartFrame frame = new ChartFrame(chart(Axis.marked("", 0, 10, ticks), PLAIN, Naming.NONE));

    assertThat(frame.labelled(300)).extracting(Tick::label).containsExactly("a long name", "nine");
    assertThat(frame.labelled(3000)).hasSize(3);
  }

  @Test
  void thereShouldBeRoomForTheWidestLabelAndTheNameOfALine() {
    Insets narrow = chart(PLAIN, PLAIN, Naming.NONE).insets();
    Insets wide = chart(PLAIN, Axis.linear("", 0, 1e5, 5), Naming.ENDS, "process 1 (1/s)").insets();

    assertThat(wide.left()).isGreaterThan(narrow.left() + 20);
    assertThat(wide.right()).isGreaterThan(ChartText.width(ChartText.BOLD, "process 1 (1/s)"));
    assertThat(wide.top()).isEqualTo(narrow.top());
  }

  @Test
  void aLegendShouldHaveARowAboveTheChart() {
    Insets plain = chart(PLAIN, PLAIN, Naming.LEGEND).insets();
    Insets named = chart(PLAIN, PLAIN, Naming.LEGEND, "a", "b").insets();
    Insets many = chart(PLAIN, PLAIN, Naming.LEGEND, "a".repeat(60), "b".repeat(60)).insets();

    int row = named.top() - plain.top();
    assertThat(row).isPositive();
    assertThat(many.top()).isEqualTo(plain.top() + 2 * row);
  }

  private static Chart chart(Axis x, Axis y, Naming naming, String... names) {
    List<Series> series =
        List.of(names).stream()
            .map(name -> Series.of(name, 1, Kind.MEAN, List.of(new Point(10, 1))))
            .toList();
    return new Chart("", x, y, 100, series, naming);
  }
}
