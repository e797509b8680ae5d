package lamplight.measure;

/**
 * The highest clock over all processes as a step function of time, with its moments over spans. The
 * latest steps are kept, because an event may be told late: it then counts from its own time on,
 * back to the oldest step that is kept. Not thread-safe.
 */
final class LeaderSteps {
  private static final int KEPT = 256;

  private final SlopeSpan[] spans;
  private final double[] moments;

  /** The latest steps, in the order of time: when, and to which clock. */
  private final long[] timesNs = new long[KEPT];

  private final long[] clocks = new long[KEPT];
  private int first;
  private int count;

  /** The clock before the oldest step that is kept. */
  private long oldest;

  private long latest;

  /** The leader of a trial before its first event. */
  LeaderSteps(SlopeSpan... spans) {
    this.spans = spans.clone();
    this.moments = new double[spans.length];
  }

  /** The moment over a span, by its place among those given. */
  double moment(int span) {
    return moments[span];
  }

  /** Takes a clock that is higher than every other one at this time and before. */
  void rise(long timeNs, long clock) {
    addStep(timeNs, clock - latest);
    latest = clock;
    if (count == KEPT) {
      oldest = clocks[first];
      first = slot(1);
      count--;
    }
    int at = slot(count);
    timesNs[at] = timeNs;
    clocks[at] = clock;
    count++;
  }

  /** Takes the clock after an event at a time before that of an event that was told. */
  void late(long timeNs, long clock) {
    int before = count;
    while (before > 0 && timesNs[slot(before - 1)] > timeNs) {
      before--;
    }
    long clockBefore = before == 0 ? oldest : clocks[slot(before - 1)];
    if (clock <= clockBefore) {
      return;
    }
    int later = count - before;
    long[] laterNs = new long[later];
    long[] laterClocks = new long[later];
    latest = clockBefore;
    for (int index = 0; index < later; index++) {
      int at = slot(before + index);
      laterNs[index] = timesNs[at];
      laterClocks[index] = clocks[at];
      addStep(timesNs[at], latest - clocks[at]);
      latest = clocks[at];
    }
    count = before;
    latest = clockBefore;
    rise(timeNs, clock);
    for (int index = 0; index < later; index++) {
      if (laterClocks[index] > latest) {
        rise(laterNs[index], laterClocks[index]);
      }
    }
  }

  private void addStep(long timeNs, long height) {
    for (int index = 0; index < spans.length; index++) {
      moments[index] += height * spans[index].step(timeNs);
    }
  }

  private int slot(int position) {
    return (first + position) % KEPT;
  }
}
