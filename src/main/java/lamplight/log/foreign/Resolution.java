package lamplight.log.foreign;

/** The largest power of ten, up to a second, of which all times are multiples. Not thread-safe. */
final class Resolution {
  private static final long SECOND_NS = 1_000_000_000L;

  private long stepNs = SECOND_NS;
  private boolean isEmpty = true;

  void add(long timeNs) {
    isEmpty = false;
    while (timeNs % stepNs != 0) {
      stepNs /= 10;
    }
  }

  /** In nanoseconds; 0 when there were no times. */
  long stepNs() {
    return isEmpty ? 0 : stepNs;
  }
}
