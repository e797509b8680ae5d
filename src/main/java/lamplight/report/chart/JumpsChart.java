package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.ValueCounts;
import lamplight.report.text.Numbers;
import lamplight.theory.QueuePrediction;
import lamplight.theory.ReceiveJump;
import lamplight.theory.TrialForecast;

/** How large the jumps of each clock are: the share of events by jump size, a mark a size. */
final class JumpsChart {
  private static final int HEIGHT = 330;

  /** Up to this size each size stands alone; beyond it, sizes are grouped by doubling. */
  private static final long SINGLE_SIZES_MAX = 40;

  /** The axis shows at least so many sizes, so that one size alone does not fill it. */
  private static final long SIZES_MIN = 5;

  /** How much of the room between two sizes the processes of one size stand side by side in. */
  private static final double SPREAD = 0.6;

  private final RunData data;
  private final boolean pooled;
  private final List<Integer> groups;
  private final List<Size> sizes;

  /** Jump sizes that are counted together, both ends included. */
  private record Size(long low, long high) {
    String label() {
      return low == high ? Numbers.count(low) : Numbers.count(low) + "-" + Numbers.count(high);
    }
  }

  /** Where theory has the distribution of jumps: receives jump geometrically, others by one. */
  private record Geometric(double receives, double probability) {
    double share(Size size) {
      double miss = 1 - probability;
      double within = Math.pow(miss, size.low() - 1) - Math.pow(miss, size.high());
      return receives * within + (size.low() == 1 ? 1 - receives : 0);
    }
  }

  private JumpsChart(RunData data) {
    this.data = data;
    this.pooled = data.hasManyProcesses();
    this.groups = data.groups().stream().filter(group -> data.jumps(group).total() > 0).toList();
    this.sizes =
        sizes(groups.stream().mapToLong(group -> data.jumps(group).largest()).max().orElse(1));
  }

  static Picture of(RunData data) {
    return new JumpsChart(data).picture();
  }

  private static List<Size> sizes(long largest) {
    boolean isGrouped = largest > SINGLE_SIZES_MAX;
    List<Size> sizes = new ArrayList<>();
    long high;
    for (long low = 1; low <= largest || sizes.size() < SIZES_MIN; low = high + 1) {
      high = isGrouped ? 2 * low - 1 : low;
      sizes.add(new Size(low, high));
    }
    return sizes;
  }

  private Picture picture() {
    double floor = floor();
    List<Series> series = new ArrayList<>();
    boolean isAnyNone = false;
    for (int group : groups) {
      List<Point> none = none(group, floor);
      isAnyNone |= !none.isEmpty();
      series.add(Series.of("", group, Kind.NONE, none));
      String name = Labels.group(data, group) + ", " + total(group) + " events";
      series.add(Series.of(name, group, Kind.MARKS, marks(group)));
    }
    int drawn = series.size();
    for (int group : groups) {
      geometric(group).ifPresent(known -> series.add(predicted(group, known, floor)));
    }
    List<Tick> ticks = new ArrayList<>();
    for (int place = 0; place < sizes.size(); place++) {
      ticks.add(new Tick(place, sizes.get(place).label()));
    }
    Axis shares = Axis.logarithmic("", floor, 1, Axis::percent);
    List<Tick> percents =
        new ArrayList<>(shares.ticks().stream().filter(tick -> tick.at() > floor * 2).toList());
    percents.add(new Tick(floor, "none"));
    Chart chart =
        new Chart(
            "",
            Axis.marked("jump (clock values)", -0.6, sizes.size() - 0.4, ticks),
            new Axis(
                pooled ? "share of all events" : "share of the process's events",
                floor / 1.4,
                1.3,
                true,
                percents,
                true),
            HEIGHT,
            series,
            Naming.LEGEND);
    return new Picture(
        "jumps.png",
        "How far the clocks jump",
        alternative(),
        caption(isAnyNone, series.size() > drawn),
        chart);
  }

  /** Below every share that occurs: there stand the sizes that did not. */
  private double floor() {
    double least =
        groups.stream()
            .flatMapToDouble(group -> marks(group).stream().mapToDouble(Point::y))
            .min()
            .orElse(0.1);
    return Math.min(0.05, least / 3);
  }

  private List<Point> marks(int group) {
    return IntStream.range(0, sizes.size())
        .filter(place -> share(group, place) > 0)
        .mapToObj(place -> new Point(place(group, place), share(group, place)))
        .toList();
  }

  /** The sizes up to the group's largest that did not occur. */
  private List<Point> none(int group, double floor) {
    return IntStream.range(0, sizes.size())
        .filter(place -> sizes.get(place).low() < data.jumps(group).largest())
        .filter(place -> share(group, place) == 0)
        .mapToObj(place -> new Point(place(group, place), floor))
        .toList();
  }

  private Series predicted(int group, Geometric geometric, double floor) {
    double half = SPREAD / 2 / groups.size();
    List<Point> strokes = new ArrayList<>();
    for (int place = 0; place < sizes.size(); place++) {
      double share = geometric.share(sizes.get(place));
      if (share > floor) {
        strokes.add(new Point(place(group, place) - half, share));
        strokes.add(new Point(place(group, place) + half, share));
      }
    }
    return Series.of("predicted", group, Kind.PREDICTED_STROKES, strokes);
  }

  private Optional<Geometric> geometric(int group) {
    if (pooled || !data.hasFixedRates() || data.predicted().isEmpty()) {
      return Optional.empty();
    }
    TrialForecast forecast = data.predicted().get().trials().get(0);
    ReceiveJump jump = forecast.clocks().clock(group).receiveJump();
    if (jump instanceof ReceiveJump.Geometric known) {
      QueuePrediction queue = forecast.prediction().queue(group);
      double receives = Math.min(1, queue.arrivalsPerS() / queue.rate().perSecond());
      return Optional.of(new Geometric(receives, known.probability()));
    }
    return Optional.empty();
  }

  private double share(int group, int place) {
    return data.jumps(group).share(sizes.get(place).low(), sizes.get(place).high());
  }

  /** Where a group's mark of a size stands: side by side with those of the others. */
  private double place(int group, int place) {
    double within = (groups.indexOf(group) + 0.5) / groups.size() - 0.5;
    return place + SPREAD * within;
  }

  private String total(int group) {
    return Numbers.count(data.jumps(group).total());
  }

  private String alternative() {
    List<String> sights = new ArrayList<>();
    for (int group : groups) {
      ValueCounts jumps = data.jumps(group);
      double ones = jumps.share(1, 1);
      sights.add(
          "%s %s by 1 at %s (%s of %s) of %s events and by up to %s"
              .formatted(
                  Labels.group(data, group),
                  pooled ? "jump" : "jumps",
                  Numbers.percent(ones),
                  Numbers.count(Math.round(ones * jumps.total())),
                  total(group),
                  pooled ? "their" : "its",
                  Numbers.count(jumps.largest())));
    }
    return "Share of events by jump size, on a logarithmic scale: %s."
        .formatted(String.join("; ", sights));
  }

  private static String caption(boolean isAnyNone, boolean isPredicted) {
    return "Over all events of all complete trials. A jump of 1 skips no clock value; larger ones"
        + " happen only at a receive."
        + (isAnyNone ? " Open circles at the bottom: sizes that did not occur." : "")
        + (isPredicted ? " Short strokes: predicted, where theory has the distribution." : "");
  }
}
