package lamplight.check;

/** What the check says of a trial or a run; the later constant is the worse one. */
public enum Verdict {
  /** Every rule was examined and holds. */
  VALID,
  /** No rule is broken, but a log ends early, so that not everything could be matched. */
  INCOMPLETE,
  /** A rule is broken. */
  INVALID;

  /** The worse of two verdicts. */
  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
