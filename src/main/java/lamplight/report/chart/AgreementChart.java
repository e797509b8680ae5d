package lamplight.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.report.data.StudyRegimes.Shown;
import lamplight.report.text.Numbers;
import lamplight.theory.QueuePrediction;

/**
 * A map of the regimes: every queue of a study by what reaches its process and what it can take,
 * marked by what was measured, with the boundary that theory predicts.
 */
final class AgreementChart {
  private static final int HEIGHT = 380;
  private static final int TICKS_MAX = 8;
  private static final double ROOM = 1.06;

  /** With fewer points the other charts show it better. */
  private static final int POINTS_MIN = 13;

  private AgreementChart() {}

  static boolean isPossible(StudyData data) {
    return data.points().size() >= POINTS_MIN && !StudyRegimes.of(data).cells().isEmpty();
  }

  static Picture of(StudyData data) {
    List<Cell> cells = StudyRegimes.of(data).cells();
    Map<Shown, List<Point>> places = new LinkedHashMap<>();
    List<Point> differing = new ArrayList<>();
    for (Shown shown : Shown.values()) {
      places.put(shown, new ArrayList<>());
    }
    for (Cell cell : cells) {
      Point place = place(cell.at().data(), cell.role());
      places.get(cell.shown()).add(place);
      if (cell.disagrees()) {
        differing.add(place);
      }
    }
    double arrivals = most(places, true) * ROOM;
    double ticks = most(places, false) * ROOM;
    double corner = Math.min(arrivals, ticks);
    List<Series> series = new ArrayList<>();
    series.add(marks("the queue grows", 2, places.get(Shown.GROWS)));
    series.add(marks("stays short", 1, places.get(Shown.STEADY)));
    series.add(marks("cannot be told", 3, places.get(Shown.UNTOLD)));
    series.add(marks("not as predicted", 5, differing));
    series.add(
        Series.of(
            "predicted boundary",
            Series.INK,
            Kind.PREDICTED,
            List.of(new Point(0, 0), new Point(corner, corner))));
    Chart chart =
        new Chart(
            "",
            Axis.linear(
                "messages that reach the process (1/s)", -0.02 * arrivals, arrivals, TICKS_MAX),
            Axis.linear("ticks of the process (1/s)", 0, ticks, TICKS_MAX),
            HEIGHT,
            series.stream().filter(each -> !each.points().isEmpty()).toList(),
            Naming.LEGEND);
    return new Picture(
        StudyCharts.PREFIX + "agreement.png",
        "Map of the regimes",
        "Map of "
            + Numbers.count(cells.size(), "queue")
            + " by the messages that reach the process and its ticks: "
            + Numbers.count(places.get(Shown.GROWS).size())
            + " grow, "
            + Numbers.count(places.get(Shown.STEADY).size())
            + " stay short, "
            + Numbers.count(places.get(Shown.UNTOLD).size())
            + " cannot be told; "
            + Numbers.count(differing.size())
            + " are not as predicted.",
        "A mark is a process at a point. Below the dashed line more messages reach it than it has"
            + " ticks to take them, so theory predicts a queue that grows; above, one that stays"
            + " short. On the line it is critical, which no finite trial can tell.",
        List.of(chart),
        1);
  }

  private static Series marks(String name, int process, List<Point> points) {
    return Series.of(name, process, Kind.MARKS, points.stream().distinct().toList());
  }

  /** What reaches a process and what it can take, which are the same in every trial of a point. */
  private static Point place(RunData run, int role) {
    int process = run.measured().get(0).process(role);
    QueuePrediction queue =
        run.predicted().orElseThrow().trials().get(0).prediction().queue(process);
    return new Point(queue.arrivalsPerS(), queue.rate().perSecond());
  }

  private static double most(Map<Shown, List<Point>> places, boolean across) {
    return places.values().stream()
        .flatMap(List::stream)
        .mapToDouble(point -> across ? point.x() : point.y())
        .max()
        .orElse(1);
  }
}
