package lamplight.results.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.ProcessPercentile;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * Collects the measures of many trials by point and process, so that they can be summarised over
 * the seeds. Keeps one plain number a trial, process and metric, and nothing else. A trial of very
 * many processes is kept as its percentiles over the processes, which then take the places of the
 * processes, so that memory does not grow with their number. Not thread-safe.
 */
public final class SeedSamples {
  /** Of a trial of more processes than this, percentiles over the processes are kept. */
  public static final int PROCESSES_MAX = 1000;

  private final Map<String, List<Rows>> points = new LinkedHashMap<>();
  private final Set<String> percentiles = new HashSet<>();

  /**
   * Adds a trial.
   *
   * @param point the experiment point within a study, or empty
   * @param measures the measures of every process, process 1 first; none when the trial failed
   */
  public void add(String point, List<ProcessMeasures> measures) {
    List<Rows> processes = points.computeIfAbsent(point, unused -> new ArrayList<>());
    boolean many = measures.size() > PROCESSES_MAX;
    if (many) {
      percentiles.add(point);
    }
    for (ProcessMeasures process : many ? ProcessPercentile.measures(measures) : measures) {
      while (processes.size() < process.process()) {
        processes.add(new Rows());
      }
      processes.get(process.process() - 1).add(process);
    }
  }

  /** The points, in the order in which they first came. */
  public List<String> points() {
    return List.copyOf(points.keySet());
  }

  /**
   * What a process of a point is called: its number, or the name of the percentile, {@code p95}.
   */
  public String name(String point, int process) {
    return percentiles.contains(point)
        ? ProcessPercentile.at(process).column()
        : Integer.toString(process);
  }

  /** How many processes (or percentiles over them) are kept of a point; 0 when there is none. */
  public int processes(String point) {
    return points.getOrDefault(point, List.of()).size();
  }

  /** The values of a metric over the trials in which it is defined, in the order of adding. */
  public double[] values(String point, int process, Metric metric) {
    List<Rows> processes = points.getOrDefault(point, List.of());
    return process > processes.size() ? new double[0] : processes.get(process - 1).values(metric);
  }

  /** The values of a metric over all trials with measures, in the order of adding; or NaN. */
  public double[] column(String point, int process, Metric metric) {
    List<Rows> processes = points.getOrDefault(point, List.of());
    return process > processes.size() ? new double[0] : processes.get(process - 1).column(metric);
  }

  /** The summary of a metric over the seeds; empty where it is defined in no trial. */
  public Optional<Summary> summary(String point, int process, Metric metric) {
    double[] values = values(point, process, metric);
    return values.length == 0 ? Optional.empty() : Optional.of(Summaries.of(values));
  }

  /** The measures of one process, trial after trial, in one array. */
  private static final class Rows {
    private static final int WIDTH = Metric.values().length;

    private double[] cells = new double[WIDTH];
    private int rows;

    void add(ProcessMeasures measures) {
      int start = rows * WIDTH;
      if (start == cells.length) {
        cells = Arrays.copyOf(cells, Math.multiplyExact(cells.length, 2));
      }
      for (Metric metric : Metric.values()) {
        cells[start + metric.ordinal()] = measures.get(metric).orElse(Double.NaN);
      }
      rows++;
    }

    double[] column(Metric metric) {
      double[] column = new double[rows];
      for (int row = 0; row < rows; row++) {
        column[row] = cells[row * WIDTH + metric.ordinal()];
      }
      return column;
    }

    double[] values(Metric metric) {
      return Arrays.stream(column(metric)).filter(value -> !Double.isNaN(value)).toArray();
    }
  }
}
