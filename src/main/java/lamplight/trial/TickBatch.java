package lamplight.trial;

/**
 * The next few ticks of a trial in their order: which process, and when. A driver that knows what
 * comes next keeps the processor busy where it would wait for memory. Not thread-safe.
 */
final class TickBatch {
  /** How many ticks a batch has. */
  static final int TICKS = 256;

  /** The processes, from 0. */
  final int[] indices = new int[TICKS];

  /** When they tick, in nanoseconds since the start. */
  final long[] timesNs = new long[TICKS];
}
