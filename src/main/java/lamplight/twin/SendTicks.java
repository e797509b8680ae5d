package lamplight.twin;

import java.util.Arrays;
import java.util.stream.IntStream;
import lamplight.model.TrialSpec;

/**
 * At which tick each message was sent. What the log of a faulty program says beyond the ticks that
 * are due is left out. Not thread-safe.
 */
final class SendTicks {
  /** Stands for the tick of a message whose send is not known. */
  static final int UNKNOWN = 0;

  private static final int INITIAL_MESSAGES = 16;

  private final int[][] ticks;
  private final long[] limits;

  /** Of a trial in which nothing was sent yet. */
  SendTicks(TrialSpec spec) {
    ticks = new int[spec.processes()][INITIAL_MESSAGES];
    limits =
        IntStream.rangeClosed(1, spec.processes())
            .mapToLong(process -> spec.schedule(process).ticksBefore(spec.durationNs()))
            .toArray();
  }

  /** Takes a send; of several with the same number the last counts. */
  void sent(int sender, long number, long tick) {
    long limit = limits[sender - 1];
    if (number < 1 || number > limit || tick < 1 || tick > limit) {
      return;
    }
    int index = (int) number - 1;
    int[] known = ticks[sender - 1];
    if (index >= known.length) {
      known = Arrays.copyOf(known, Math.max(index + 1, 2 * known.length));
      ticks[sender - 1] = known;
    }
    known[index] = (int) tick;
  }

  /** The tick of the sender that sent this message, or {@link #UNKNOWN}. */
  int tickOf(int sender, long number) {
    int[] known = ticks[sender - 1];
    return number < 1 || number > known.length ? UNKNOWN : known[(int) number - 1];
  }
}
