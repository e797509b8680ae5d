package lamplight.measure;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The highest clock over all processes as a step function of time, with its moments over spans. The
 * latest steps are kept in a ring, because an event may be told late: it then counts from its own
 * time on, back to the oldest step that is kept. Not thread-safe.
 */
final class LeaderSteps {
  /** A power of two. */
  private static final int KEPT = 256;

  private static final int LAST = KEPT - 1;

  /** The whole trial first. */
  private final SlopeSpan[] spans;

  private final double[] moments;

  /** When the steps that are kept were, and to which clock; at first, to no clock at all. */
  private final long[] timesNs = new long[KEPT];

  private final long[] clocks = new long[KEPT];

  /** The place of the latest step. */
  private int newest;

  private long highest;

  /** The clock before the oldest step that is kept. */
  private long forgotten;

  /** The leader of a trial before its first event, over the whole of it and over these lives. */
  LeaderSteps(SlopeSpan whole, Stream<SlopeSpan> lives) {
    this.spans = Stream.concat(Stream.of(whole), lives).distinct().toArray(SlopeSpan[]::new);
    this.moments = new double[spans.length];
    Arrays.fill(timesNs, Long.MIN_VALUE);
  }

  /**
   * Takes a clock that is higher than every other one at this time and before.
   *
   * @param step what a step by one at this time adds to the moment over the whole trial
   */
  void rise(long timeNs, long clock, double step) {
    long height = clock - highest;
    highest = clock;
    moments[0] += height * step;
    if (spans.length > 1) {
      addToLives(timeNs, height);
    }
    append(timeNs, clock);
  }

  /** Takes the clock after an event at a time before that of an event that was told. */
  void late(long timeNs, long clock) {
    int later = 0;
    while (later < KEPT && timesNs[place(later)] > timeNs) {
      later++;
    }
    long before = later == KEPT ? forgotten : clocks[place(later)];
    if (clock <= before) {
      return;
    }
    add(timeNs, clock - before);
    for (int back = later - 1; back >= 0; back--) {
      // What this step rose from and to is now at least the late clock.
      int at = place(back);
      long to = Math.max(clocks[at], clock);
      add(timesNs[at], to - Math.max(before, clock) - (clocks[at] - before));
      before = clocks[at];
      clocks[at] = to;
    }
    highest = Math.max(highest, clock);
    insert(timeNs, clock, later);
  }

  /** The slope over one of the spans per second of model time. */
  double slopePerS(SlopeSpan span) {
    return span.slopePerS(moments[Arrays.asList(spans).indexOf(span)]);
  }

  /** Keeps a step with so many later ones; the oldest one is forgotten. */
  private void insert(long timeNs, long clock, int later) {
    if (later == KEPT) {
      forgotten = clock;
      return;
    }
    append(timeNs, clock);
    for (int back = 0; back < later; back++) {
      int at = place(back);
      int from = place(back + 1);
      timesNs[at] = timesNs[from];
      clocks[at] = clocks[from];
      timesNs[from] = timeNs;
      clocks[from] = clock;
    }
  }

  private void append(long timeNs, long clock) {
    newest = (newest + 1) & LAST;
    forgotten = clocks[newest];
    timesNs[newest] = timeNs;
    clocks[newest] = clock;
  }

  private void add(long timeNs, long height) {
    moments[0] += height * spans[0].step(timeNs);
    addToLives(timeNs, height);
  }

  private void addToLives(long timeNs, long height) {
    for (int index = 1; index < spans.length; index++) {
      moments[index] += height * spans[index].step(timeNs);
    }
  }

  /** The place of the step so many before the latest one. */
  private int place(int back) {
    return (newest - back) & LAST;
  }
}
