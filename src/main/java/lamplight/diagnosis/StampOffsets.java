package lamplight.diagnosis;

import java.util.stream.IntStream;
import lamplight.model.LoggedTrial;

/**
 * By how much the timestamps that a process sends differ from its clock after the send: 0 in a
 * right program, -1 where it stamps before it ticks. The timestamps logged at its sends tell it, or
 * else those logged at receives, looked up among the clocks of the sends.
 */
final class StampOffsets {
  private static final int ENOUGH = 5;

  private final Traffic traffic;
  private final Count[] bySender;
  private final Count all;

  StampOffsets(Traffic traffic) {
    this.traffic = traffic;
    bySender = new Count[traffic.processes()];
    for (int process = 1; process <= traffic.processes(); process++) {
      bySender[process - 1] = new Count();
    }
    all = new Count();
    for (int process = 1; process <= traffic.processes(); process++) {
      count(traffic.events(process));
    }
  }

  /** What was seen of the timestamps of a sender. */
  static final class Count {
    private long sends;
    private long onTime;
    private long early;
    private long receives;
    private long among;
    private long oneAbove;

    /** Of how many sends or received timestamps this was seen. */
    long of() {
      return sends >= ENOUGH ? sends : receives;
    }

    /** How many received timestamps were looked up. */
    long received() {
      return receives;
    }

    /** How many of them carry the clock before the tick. */
    long early() {
      return sends >= ENOUGH ? early : oneAbove;
    }

    /** Whether the timestamps are those before the send's tick. */
    boolean isEarly() {
      return sends >= ENOUGH
          ? nearlyAll(early, sends)
          : receives >= ENOUGH && nearlyAll(oneAbove, receives) && 100 * among < 95 * receives;
    }

    /** Whether the timestamps are those after the send's tick. */
    boolean isOnTime() {
      return sends >= ENOUGH
          ? nearlyAll(onTime, sends)
          : receives >= ENOUGH && nearlyAll(among, receives) && 100 * oneAbove < 95 * receives;
    }

    private static boolean nearlyAll(long count, long of) {
      return 100 * count >= 99 * of;
    }
  }

  /** What was seen of a sender's timestamps, where receives name their sender or sends log them. */
  Count of(int sender) {
    return bySender[sender - 1];
  }

  /** What was seen of all timestamps. */
  Count all() {
    return all;
  }

  /** Whether what this process sends is stamped before the tick. */
  boolean isEarly(int sender) {
    return of(sender).of() >= ENOUGH ? of(sender).isEarly() : all.isEarly();
  }

  /** Whether it is known that nobody stamps before the tick. */
  boolean areOnTime() {
    return all.isOnTime() && IntStream.rangeClosed(1, traffic.processes()).noneMatch(this::isEarly);
  }

  private void count(ProcessEvents events) {
    for (int event = 0; event < events.size(); event++) {
      long stamp = events.stamp(event);
      if (stamp == LoggedTrial.UNKNOWN) {
        continue;
      }
      if (events.isSend(event) && events.isJudged(event)) {
        long offset = stamp - events.after(event);
        sent(of(events.process()), offset);
        sent(all, offset);
      } else if (events.isReceive(event)) {
        int from = events.sender(event);
        boolean among = traffic.isSent(from, events.process(), stamp);
        boolean above = traffic.isSent(from, events.process(), stamp + 1);
        received(all, among, above);
        if (from > 0) {
          received(of(from), among, above);
        }
      }
    }
  }

  private static void sent(Count count, long offset) {
    count.sends++;
    count.onTime += offset == 0 ? 1 : 0;
    count.early += offset == -1 ? 1 : 0;
  }

  private static void received(Count count, boolean among, boolean above) {
    count.receives++;
    count.among += among ? 1 : 0;
    count.oneAbove += above ? 1 : 0;
  }
}
