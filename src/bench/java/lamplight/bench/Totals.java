package lamplight.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What two engines must agree on, to the last unit, when they run the same trial.
 *
 * @param processes process 1 first
 */
record Totals(List<ProcessTotals> processes) {
  Totals {
    processes = List.copyOf(processes);
  }

  /** The totals of one process. */
  record ProcessTotals(long ticks, long receives, long queued, long clock) {}

  /** Totals from one array a column. */
  static Totals of(long[] ticks, long[] receives, long[] queued, long[] clocks) {
    return new Totals(
        IntStream.range(0, ticks.length)
            .mapToObj(
                index ->
                    new ProcessTotals(ticks[index], receives[index], queued[index], clocks[index]))
            .toList());
  }
}
