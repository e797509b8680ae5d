package lamplight.cli.live;

import java.util.ArrayList;
import java.util.List;

/**
 * How a queue has grown since the start of its trial, in few points however long that is. Not
 * thread-safe.
 */
final class QueueTrend {
  /** As many as are shown. */
  static final int POINTS = 8;

  private final long[] kept = new long[2 * POINTS];
  private int count;
  private long latest;

  /** Every so many lengths one is kept; twice as many whenever there is no room for more. */
  private int stride = 1;

  private int sinceKept;

  /** Adds a length; they come at even distances in time. */
  void add(long length) {
    latest = length;
    sinceKept++;
    if (count == kept.length) {
      for (int point = 0; point < POINTS; point++) {
        kept[point] = kept[2 * point + 1];
      }
      count = POINTS;
      stride *= 2;
    }
    if (sinceKept < stride) {
      return;
    }
    sinceKept = 0;
    kept[count] = length;
    count++;
  }

  /** At most {@value #POINTS} lengths, evenly spread from the first to the latest. */
  List<Long> points() {
    int shown = Math.min(count, POINTS);
    List<Long> points = new ArrayList<>();
    for (int point = 1; point < shown; point++) {
      points.add(kept[point * count / shown - 1]);
    }
    if (count > 0) {
      points.add(latest);
    }
    return points;
  }
}
