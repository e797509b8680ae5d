package lamplight.stats.judge;

/** What can be said of a measure of the other side, against the base. */
public enum ComparisonVerdict {
  /** Shown to be higher. */
  HIGHER("higher"),
  /** Shown to be lower. */
  LOWER("lower"),
  /** It may differ or not: these trials do not show it. */
  NO_DIFFERENCE_SHOWN("no difference shown"),
  /** Different by the same amount in every trial, of which there are too few to show it by that. */
  CONSTANT("different by the same amount in every seed"),
  /** A side has too few trials for any test. */
  TOO_FEW_TRIALS("too few seeds"),
  /** The same in every trial: there is nothing to test. */
  ALL_EQUAL("equal in every seed"),
  /** The sides are no test of one question. */
  NOT_COMPARABLE("not comparable");

  private final String words;

  ComparisonVerdict(String words) {
    this.words = words;
  }

  /** The verdict in words. */
  public String words() {
    return words;
  }
}
