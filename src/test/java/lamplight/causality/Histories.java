package lamplight.causality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import lamplight.model.Message;
import lamplight.model.MutableEvent;

/** Histories for tests: one that is worked out by hand, and random ones that keep the rules. */
final class Histories {
  private Histories() {}

  /**
   * Three processes, with clocks in brackets:
   *
   * <pre>
   * 1: internal (1)   send 1-1 to 2 (2)   internal (3)
   * 2: internal (1)   receive 1-1 (3)     send 2-1 to all (4)
   * 3: internal (1)   send 3-1 to 1 (2)   receive 2-1 (5)
   * </pre>
   *
   * What 2 sent to 1 and what 3 sent to 1 are still queued there.
   */
  static TrialHistory byHand() {
    TrialHistory.Builder told = new TrialHistory.Builder(3);
    MutableEvent event = new MutableEvent();
    told.on(event.internal(1, 1, 100, 1, 0));
    told.on(event.internal(2, 1, 150, 1, 0));
    told.on(event.internal(3, 1, 160, 1, 0));
    told.on(event.send(1, 2, 200, 2, 0, 1, 2));
    told.on(event.send(3, 2, 210, 2, 0, 1, 1));
    told.on(event.receive(2, 2, 250, 3, 0, 1, 1, 2, 205));
    told.on(event.internal(1, 3, 300, 3, 1));
    told.on(event.send(2, 3, 350, 4, 0, 1, Message.EVERYONE));
    told.on(event.relayed(2, 1, 3, 4, 351, 352, 353, 0));
    told.on(event.receive(3, 3, 360, 5, 0, 2, 1, 4, 355));
    told.on(event.queued(1, 3, 1, 2, 215));
    told.on(event.queued(1, 2, 1, 4, 355));
    return told.build();
  }

  /** One copy of a message on its way. */
  private record Copy(int sender, long number, long clock, int sendIndex) {}

  /**
   * A random history.
   *
   * @param history as it was told
   * @param sends of each receive, by process and index, the index of its send; -1 elsewhere
   */
  record Drawn(TrialHistory history, List<List<Integer>> sends) {}

  /**
   * A history of processes that send, receive and tick at random instants, all by Lamport's rules;
   * with {@code isLost}, the logs of some processes end early.
   */
  static Drawn random(long seed, boolean isLost) {
    Random random = new Random(seed);
    int processes = 2 + random.nextInt(4);
    int[] keep = new int[processes];
    Arrays.setAll(keep, p -> isLost && random.nextBoolean() ? random.nextInt(8) : 1000);
    long[] clocks = new long[processes];
    long[] numbers = new long[processes];
    List<List<Integer>> sends = new ArrayList<>();
    List<Deque<Copy>> queues = new ArrayList<>();
    for (int p = 0; p < processes; p++) {
      sends.add(new ArrayList<>());
      queues.add(new ArrayDeque<>());
    }
    TrialHistory.Builder told = new TrialHistory.Builder(processes);
    MutableEvent event = new MutableEvent();
    for (long time = 1; time <= 60; time++) {
      int p = random.nextInt(processes);
      int index = sends.get(p).size();
      int draw = random.nextInt(3);
      Copy copy = draw == 0 ? queues.get(p).poll() : null;
      if (copy != null) {
        clocks[p] = Math.max(clocks[p], copy.clock()) + 1;
        event.receive(
            p + 1, index + 1, time, clocks[p], 0, copy.sender(), copy.number(), copy.clock(), time);
        sends.get(p).add(copy.sendIndex());
      } else if (draw == 1) {
        int to = random.nextInt(processes + 1);
        int receiver = to == p + 1 ? Message.EVERYONE : to;
        clocks[p]++;
        numbers[p]++;
        for (int q = 0; q < processes; q++) {
          if (q != p && (receiver == Message.EVERYONE || receiver == q + 1)) {
            queues.get(q).add(new Copy(p + 1, numbers[p], clocks[p], index));
          }
        }
        event.send(p + 1, index + 1, time, clocks[p], 0, numbers[p], receiver);
        sends.get(p).add(-1);
      } else {
        event.internal(p + 1, index + 1, time, ++clocks[p], 0);
        sends.get(p).add(-1);
      }
      if (index < keep[p]) {
        told.on(event);
      }
    }
    return new Drawn(told.build(), sends);
  }
}
