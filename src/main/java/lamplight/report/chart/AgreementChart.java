package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.RegimeFinding.Shown;
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
    List<Point> differing = places(cells, cell -> cell.found().disagrees());
    List<Point> all = places(cells, cell -> true);
    double arrivals = all.stream().mapToDouble(Point::x).max().orElse(1) * ROOM;
    double ticks = all.stream().mapToDouble(Point::y).max().orElse(1) * ROOM;
    double corner = Math.min(arrivals, ticks);
    List<Series> series = new ArrayList<>();
    series.add(
        marks("the queue grows", 2, places(cells, cell -> cell.found().shown() == Shown.GROWS)));
    series.add(
        marks("stays short", 1, places(cells, cell -> cell.found().shown() == Shown.STEADY)));
    series.add(marks("may grow", 3, places(cells, cell -> cell.found().shown() == Shown.MAY_GROW)));
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
        ("Map of %s by the messages that reach the process and its ticks: %d grow, %d stay short,"
                + " %d may grow; %d are not as predicted.")
            .formatted(
                Numbers.count(cells.size(), "queue"),
                count(cells, Shown.GROWS),
                count(cells, Shown.STEADY),
                count(cells, Shown.MAY_GROW),
                differing.size()),
        "A mark is a process at a point. Below the dashed line more messages reach it than it has"
            + " ticks to take them, so theory predicts a queue that grows; above, one that stays"
            + " short. On the line it is critical, and its queue may grow: no finite trial can"
            + " tell.",
        chart);
  }

  private static Series marks(String name, int process, List<Point> points) {
    return Series.of(name, process, Kind.MARKS, points.stream().distinct().toList());
  }

  private static long count(List<Cell> cells, Shown shown) {
    return cells.stream().filter(cell -> cell.found().shown() == shown).count();
  }

  private static List<Point> places(List<Cell> cells, Predicate<Cell> which) {
    return cells.stream().filter(which).map(cell -> place(cell.at().data(), cell.role())).toList();
  }

  /** What reaches a process and what it can take, which are the same in every trial of a point. */
  private static Point place(RunData run, int role) {
    int process = run.measured().get(0).process(role);
    QueuePrediction queue =
        run.predicted().orElseThrow().trials().get(0).prediction().queue(process);
    return new Point(queue.arrivalsPerS(), queue.rate().perSecond());
  }
}
