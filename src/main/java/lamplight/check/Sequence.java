package lamplight.check;

/**
 * Numbers that must be consecutive from 1. After a number that is not the expected one, either it
 * or the expectation may have been right, and the next number shows which: so one wrong number
 * counts once, and so does a gap. Not thread-safe.
 */
final class Sequence {
  private long expected = 1;
  private long alternative = 1;

  /** Whether this number follows on those before it. */
  boolean accept(long number) {
    if (number == expected || number == alternative) {
      expected = number + 1;
      alternative = expected;
      return true;
    }
    alternative = expected + 1;
    expected = number + 1;
    return false;
  }

  /** The number that would follow. */
  long expected() {
    return expected;
  }

  /** The number that would follow if the latest unexpected one was a slip. */
  long alternative() {
    return alternative;
  }
}
