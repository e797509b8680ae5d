package lamplight.cli;

/** The exit codes of the program. */
final class ExitCode {
  /** All is well. */
  static final int OK = 0;

  /**
   * A causality rule was broken or a comparison gate failed, which outranks {@link #FAILED}; or the
   * target of a run was not reached although no trial failed.
   */
  static final int BROKEN = 1;

  /** Bad usage or a bad experiment file; nothing was started. */
  static final int USAGE = 2;

  /** A trial failed, or a file could not be read or written. */
  static final int FAILED = 3;

  /** With {@code check --strict}: no rule is broken, but not every rule could be examined. */
  static final int UNDECIDED = 4;

  /** A signal asked the program to stop. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The code that outranks the other: interrupted, then usage, broken, failed, undecided, well. */
  static int worst(int first, int second) {
    return rank(first) >= rank(second) ? first : second;
  }

  private static int rank(int code) {
    return switch (code) {
      case OK -> 0;
      case UNDECIDED -> 1;
      case FAILED -> 2;
      case BROKEN -> 3;
      case USAGE -> 4;
      default -> 5;
    };
  }
}
