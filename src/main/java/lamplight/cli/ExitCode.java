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

  /** A signal asked the program to stop. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The code that outranks the other: interrupted, then usage, broken, failed, well. */
  static int worst(int first, int second) {
    return rank(first) >= rank(second) ? first : second;
  }

  private static int rank(int code) {
    return switch (code) {
      case OK -> 0;
      case FAILED -> 1;
      case BROKEN -> 2;
      case USAGE -> 3;
      default -> 4;
    };
  }
}
