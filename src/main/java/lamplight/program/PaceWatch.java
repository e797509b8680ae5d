package lamplight.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a program that falls behind by the same moment at every tick, because it waits for a while
 * after its work instead of waiting for the next deadline. One that is late because the machine is
 * busy is on time again later; this one never is. Not thread-safe.
 */
final class PaceWatch {
  private static final int EVENTS_MIN = 20;
  private static final int PARTS = 4;

  /** What it loses from the first part to the last, at least: as a share and in nanoseconds. */
  private static final double SHARE_MIN = 5e-4;

  private static final double LOST_MIN_NS = 4e6;
  private static final long LATE_MIN_NS = 60_000_000;

  /** How late every tick of the last part has to be, as a share of the largest lateness. */
  private static final double NEVER_ON_TIME = 0.5;

  private final List<Long> dueNs = new ArrayList<>();
  private final List<Long> lateNs = new ArrayList<>();

  /** Adds a tick. */
  void add(long due, long late) {
    dueNs.add(due);
    lateNs.add(late);
  }

  /**
   * By how much it is late at every tick, in words; empty when some tick is on time.
   *
   * @param periodNs of its ticks, on the wall clock
   */
  Optional<String> alwaysLate(long periodNs) {
    long leastNs = lateNs.stream().mapToLong(Long::longValue).min().orElse(0);
    return lateNs.size() >= EVENTS_MIN / 2 && leastNs > Math.max(periodNs / 2, LATE_MIN_NS)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "each of %d ticks is at least %.0f ms late",
                lateNs.size(),
                leastNs / 1e6))
        : Optional.empty();
  }

  /** What it loses, in words; empty when it keeps time. */
  Optional<String> slowing() {
    int count = dueNs.size();
    if (count < EVENTS_MIN || !isEverLater() || !isNeverOnTime()) {
      return Optional.empty();
    }
    double lostNs = least(PARTS - 1) - least(0);
    double spanNs = (dueNs.get(count - 1) - dueNs.get(0)) * (double) (PARTS - 1) / PARTS;
    double share = lostNs / spanNs;
    if (share < SHARE_MIN || lostNs < LOST_MIN_NS) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "it keeps %.1f %% of its rate, and its last tick is %.0f ms late",
            100 / (1 + share),
            lateNs.get(count - 1) / 1e6));
  }

  /** Whether even the least late tick of each part is later than that of the part before. */
  private boolean isEverLater() {
    for (int part = 1; part < PARTS; part++) {
      if (least(part) <= least(part - 1)) {
        return false;
      }
    }
    return true;
  }

  private double least(int part) {
    int count = lateNs.size();
    return lateNs.subList(part * count / PARTS, (part + 1) * count / PARTS).stream()
        .mapToLong(Long::longValue)
        .min()
        .orElse(0);
  }

  private boolean isNeverOnTime() {
    long most = lateNs.stream().mapToLong(Long::longValue).max().orElse(0);
    return least(PARTS - 1) > NEVER_ON_TIME * most;
  }
}
