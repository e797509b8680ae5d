package lamplight.log.foreign;

/** How times are written. Thread-safe. */
@FunctionalInterface
interface TimeFormat {
  /** A day in nanoseconds. */
  long DAY_NS = 86_400_000_000_000L;

  /** Adds the times that begin at an offset to a reading, the likeliest first. */
  void read(byte[] bytes, int offset, int end, TimeReading reading);
}
