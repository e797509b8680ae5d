package lamplight.program;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lamplight.program.ProgramFinding.Kind;

/**
 * Finds the one mistake that explains the clocks after all receives of a program, since a single
 * receive often fits several. Not thread-safe.
 */
final class ReceiveRules {
  /** The share of all receives that a mistake has to explain. */
  private static final double SHARE = 0.99;

  /** From the most to the least likely where several explain as many. */
  private static final List<Kind> MISTAKES =
      List.of(
          Kind.NO_PLUS_ONE,
          Kind.IGNORES_STAMP,
          Kind.OVERWRITES,
          Kind.ADDS_TWO,
          Kind.MERGED_ON_ARRIVAL);

  private final Map<Kind, Long> explained = new EnumMap<>(Kind.class);
  private long receives;

  /**
   * Adds a receive.
   *
   * @param isMerged whether the clock is what it is because of messages that wait
   */
  void add(long before, long stamp, long after, boolean isMerged) {
    receives++;
    long larger = Math.max(before, stamp);
    count(Kind.NO_PLUS_ONE, after == larger);
    count(Kind.IGNORES_STAMP, after == before + 1);
    count(Kind.OVERWRITES, after == stamp + 1 || after == stamp);
    count(Kind.ADDS_TWO, after == larger + 2);
    count(Kind.MERGED_ON_ARRIVAL, isMerged || after == larger + 1);
  }

  /** The mistake; {@link Kind#CLOCK_OF_RECEIVE} where no single one explains what was seen. */
  Kind mistake() {
    return MISTAKES.stream()
        .filter(kind -> explained.getOrDefault(kind, 0L) >= SHARE * receives)
        .findFirst()
        .orElse(Kind.CLOCK_OF_RECEIVE);
  }

  private void count(Kind kind, boolean isExplained) {
    explained.merge(kind, isExplained ? 1L : 0L, Long::sum);
  }
}
