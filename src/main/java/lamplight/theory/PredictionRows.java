package lamplight.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The columns of the printed tables, and the values of a process in them. */
final class PredictionRows {
  private static final double[] QUANTILES = {0, 0.05, 0.5, 0.95, 1};
  private static final List<String> QUANTILE_NAMES =
      List.of("least", "5 %", "median", "95 %", "most");

  private PredictionRows() {}

  /** A value of the long run. */
  enum LongRun {
    ARRIVALS("arrivals\n/s"),
    RECEIVES("receives\nper tick"),
    GROWTH("queue\ngrowth/s"),
    QUEUE("mean\nqueue"),
    CLOCK("clock\n/s"),
    OFFSET("offset\ngrowth/s"),
    JUMP("mean jump\nat receive");

    private final String heading;

    LongRun(String heading) {
      this.heading = heading;
    }

    OptionalDouble of(QueuePrediction queue, ClockPrediction clock) {
      return switch (this) {
        case ARRIVALS -> OptionalDouble.of(queue.arrivalsPerS());
        case RECEIVES -> OptionalDouble.of(queue.receiveShare());
        case GROWTH -> OptionalDouble.of(queue.growthPerS());
        case QUEUE -> queue.meanLength();
        case CLOCK -> OptionalDouble.of(clock.clockPerS());
        case OFFSET -> OptionalDouble.of(clock.offsetGrowthPerS());
        case JUMP -> clock.receiveJump().mean();
      };
    }
  }

  /** A value at the end of a trial, by its column of the measures. */
  enum AtEnd {
    RECEIVES("\nreceives", "receives"),
    COPIES("copies\nsent", "copies_sent"),
    CLOCK("final\nclock", "final_clock"),
    OFFSET("final\noffset", "offset_final"),
    QUEUE("final\nqueue", "queue_final");

    private final String heading;
    private final String column;

    AtEnd(String heading, String column) {
      this.heading = heading;
      this.column = column;
    }

    String of(Map<String, Double> columns) {
      Double value = columns.get(column);
      return value == null ? TheoryNumbers.NONE : TheoryNumbers.text(value);
    }
  }

  static List<String> longRunHeadings() {
    return Arrays.stream(LongRun.values()).map(value -> value.heading).toList();
  }

  static List<String> atEndHeadings() {
    List<String> headings = new ArrayList<>();
    Arrays.stream(AtEnd.values()).forEach(value -> headings.add(value.heading));
    headings.add("sd of\nqueue");
    return headings;
  }

  static List<String> longRun(QueuePrediction queue, ClockPrediction clock) {
    return Arrays.stream(LongRun.values())
        .map(value -> TheoryNumbers.text(value.of(queue, clock)))
        .toList();
  }

  static List<String> atEnd(
      Prediction prediction, int process, Map<String, Double> columns, double durationS) {
    List<String> cells = new ArrayList<>();
    Arrays.stream(AtEnd.values()).forEach(value -> cells.add(value.of(columns)));
    boolean stable = prediction.queue(process).stability() == Stability.STABLE;
    cells.add(
        stable
            ? TheoryNumbers.NONE
            : TheoryNumbers.text(prediction.backlog(process).sdAfter(durationS)));
    return cells;
  }

  /** Percentiles over all processes of every value of the long run. */
  static String quantiles(Prediction prediction, ClockPredictions clocks) {
    List<String> headings = new ArrayList<>(List.of("\nprocesses", "\nticks/s"));
    headings.addAll(longRunHeadings());
    TextTable table = new TextTable(headings);
    List<double[]> columns = new ArrayList<>();
    columns.add(
        prediction.queues().stream().mapToDouble(q -> q.rate().perSecond()).sorted().toArray());
    for (LongRun value : LongRun.values()) {
      columns.add(
          prediction.queues().stream()
              .map(queue -> value.of(queue, clocks.clock(queue.process())))
              .flatMapToDouble(OptionalDouble::stream)
              .sorted()
              .toArray());
    }
    for (int index = 0; index < QUANTILES.length; index++) {
      List<String> cells = new ArrayList<>(List.of(QUANTILE_NAMES.get(index)));
      for (double[] sorted : columns) {
        cells.add(quantile(sorted, QUANTILES[index]));
      }
      table.add(cells);
    }
    return table.text();
  }

  /** The nearest value at or above the share of the sorted ones. */
  private static String quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return TheoryNumbers.NONE;
    }
    int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
    return TheoryNumbers.text(sorted[rank - 1]);
  }
}
