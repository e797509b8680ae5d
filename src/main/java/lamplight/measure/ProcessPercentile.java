package lamplight.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A percentile over the processes of one trial, by nearest rank and for each measure by itself: the
 * least value that at least so many of a hundred processes do not exceed. Which process has it may
 * differ from measure to measure. The constants stand in ascending order.
 */
public enum ProcessPercentile {
  /** The smallest value of any process. */
  SMALLEST(0),
  /** The value that 5 of 100 processes do not exceed. */
  P5(5),
  /** The value that 25 of 100 processes do not exceed. */
  P25(25),
  /** The value that 50 of 100 processes do not exceed. */
  MEDIAN(50),
  /** The value that 75 of 100 processes do not exceed. */
  P75(75),
  /** The value that 95 of 100 processes do not exceed. */
  P95(95),
  /** The largest value of any process. */
  LARGEST(100);

  /** A trial of more processes than this is described by percentiles over them. */
  public static final int PROCESSES_MAX = 12;

  private final int percent;

  ProcessPercentile(int percent) {
    this.percent = percent;
  }

  /** Whether a trial of so many processes is described by percentiles over them. */
  public static boolean describes(int processes) {
    return processes > PROCESSES_MAX;
  }

  /** How many of a hundred processes do not exceed it. */
  public int percent() {
    return percent;
  }

  /** Its place among the percentiles, from 1. */
  public int place() {
    return ordinal() + 1;
  }

  /** The percentile at a place, from 1. */
  public static ProcessPercentile at(int place) {
    return values()[place - 1];
  }

  /** Its short name in a table, for example {@code p95}. */
  public String column() {
    return "p" + percent;
  }

  /**
   * The percentiles of every measure over the processes in which it is defined, undefined where
   * there is none.
   *
   * @param processes the measures of every process of one trial
   * @return one a percentile, in ascending order, each numbered by its {@link #place()}
   */
  public static List<ProcessMeasures> measures(List<ProcessMeasures> processes) {
    Metric[] metrics = Metric.values();
    double[][] values = new double[metrics.length][];
    for (Metric metric : metrics) {
      double[] sorted = sorted(processes, metric);
      values[metric.ordinal()] =
          Arrays.stream(values()).mapToDouble(percentile -> percentile.of(sorted)).toArray();
    }
    List<ProcessMeasures> measures = new ArrayList<>();
    for (ProcessPercentile percentile : values()) {
      measures.add(
          ProcessMeasures.of(
              percentile.place(), metric -> values[metric.ordinal()][percentile.ordinal()]));
    }
    return measures;
  }

  private static double[] sorted(List<ProcessMeasures> processes, Metric metric) {
    double[] values = new double[processes.size()];
    int defined = 0;
    for (ProcessMeasures process : processes) {
      double value = process.get(metric).orElse(Double.NaN);
      if (!Double.isNaN(value)) {
        values[defined] = value;
        defined++;
      }
    }
    Arrays.sort(values, 0, defined);
    return Arrays.copyOf(values, defined);
  }

  /** Its index, from 0, among so many sorted values. */
  int index(int count) {
    return (int) Histogram.rank(count, percent) - 1;
  }

  /** The percentile of these, in ascending order; NaN of none. */
  public double of(double[] sorted) {
    return sorted.length == 0 ? Double.NaN : sorted[index(sorted.length)];
  }
}
