package lamplight.check;

/**
 * How much of a rule could be examined in a trial; logs that say less than ours allow less.
 *
 * @param kind how much
 * @param reason why not all of it, in words that follow a colon, such as {@code the log names no
 *     sender}; empty when all of it was
 */
public record Extent(Kind kind, String reason) {
  /** All of the rule was examined. */
  public static final Extent WHOLE = new Extent(Kind.WHOLE, "");

  /** How much of a rule was examined; the later constant is less. */
  public enum Kind {
    /** All of it. */
    WHOLE,
    /** Some of what it demands: that was examined, and its violations count. */
    PART,
    /** Nothing. */
    NONE
  }

  public Extent {
    if ((kind == Kind.WHOLE) != reason.isEmpty()) {
      throw new IllegalArgumentException("a reason is given exactly where something is left out");
    }
  }

  /** Only part of the rule was examined. */
  public static Extent part(String reason) {
    return new Extent(Kind.PART, reason);
  }

  /** Nothing of the rule could be examined. */
  public static Extent none(String reason) {
    return new Extent(Kind.NONE, reason);
  }

  /** The lesser of two. */
  Extent least(Extent other) {
    return kind.compareTo(other.kind) >= 0 ? this : other;
  }
}
