package lamplight.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;

/**
 * Counts how often a trial put to the test what programs get wrong: a fault shows only where it is
 * exercised. Not thread-safe.
 */
public final class Exercise implements EventListener {
  /** Fewer are no test. */
  public static final int ENOUGH = 10;

  private final Map<Integer, Long> clocks = new TreeMap<>();
  private final Map<Integer, Long> sentTo = new TreeMap<>();
  private long ahead;
  private long behind;
  private long queues;
  private long toAll;
  private long internal;

  /**
   * Something that was put to the test.
   *
   * @param what in the plural
   * @param count how often
   */
  public record Count(String what, long count) {
    /** Whether that is a test at all. */
    public boolean isEnough() {
      return count >= ENOUGH;
    }
  }

  Exercise(int processes) {
    for (int process = 1; process <= processes; process++) {
      sentTo.put(process, 0L);
      clocks.put(process, 0L);
    }
  }

  @Override
  public void on(EventView event) {
    if (!event.isTick()) {
      return;
    }
    long before = clocks.getOrDefault(event.process(), 0L);
    clocks.put(event.process(), event.clock());
    if (event.isReceive()) {
      ahead += event.messageClock() > before ? 1 : 0;
      behind += event.messageClock() > before ? 0 : 1;
      queues += event.queueLength() > 0 ? 1 : 0;
    } else if (event.isSend()) {
      if (event.peer() == Message.EVERYONE) {
        toAll++;
      } else {
        sentTo.merge(event.peer(), 1L, Long::sum);
      }
    } else {
      internal++;
    }
  }

  /** What was put to the test, and how often. */
  public List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("receives with a timestamp above the clock", ahead));
    counts.add(new Count("receives with a timestamp up to the clock", behind));
    counts.add(new Count("receives from a queue of two or more", queues));
    sentTo.forEach((peer, count) -> counts.add(new Count("sends to process " + peer, count)));
    if (sentTo.size() > 2) {
      counts.add(new Count("sends to all", toAll));
    }
    counts.add(new Count("internal events", internal));
    return counts;
  }
}
