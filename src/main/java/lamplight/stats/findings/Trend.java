package lamplight.stats.findings;

import lamplight.stats.Summary;

/** What trials show of a quantity that may grow in their course. */
public sealed interface Trend {
  /** Its slope per second over the trials. */
  Summary slope();

  /** It grows: the growth matters, and its 95 % interval lies above zero, if there is one. */
  record Grows(Summary slope) implements Trend {}

  /**
   * Its growth would matter, but the interval includes zero, or, of a queue, what a critical one
   * does on average.
   */
  record MayGrow(Summary slope) implements Trend {}

  /** The interval lies above zero, but the growth is too small to matter. */
  record GrowsSlightly(Summary slope) implements Trend {}

  /** The growth is too small to matter, and the interval does not lie above zero. */
  record NotShown(Summary slope) implements Trend {}

  /** Whether there is one trial, so no interval: it says what happened, and not what happens. */
  default boolean isOnce() {
    return slope().n() == 1;
  }
}
