package lamplight.cli;

/** Counts of things in a sentence. */
final class Plural {
  private Plural() {}

  /** A count and what is counted, for example {@code 1 trial} or {@code 5000 trials}. */
  static String of(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
