package lamplight.diagnosis;

import java.util.Locale;

/** Phrases that the sentences of several diagnoses share. */
final class Counted {
  private Counted() {}

  /** A count with its noun, whose plural ends in s. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** How often, in words. */
  static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  /** A share in percent, with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
