package lamplight.causality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lamplight.model.EventKind;
import lamplight.model.Message;

/** Which receive took the message of which send. Immutable. */
final class MessageLinks {
  private static final int NONE = -1;
  private static final int SEND = EventKind.SEND.ordinal();
  private static final int RECEIVE = EventKind.RECEIVE.ordinal();

  /** Of a receive its send, of a send the first of its receives. */
  private final int[] partners;

  /** Of a receive the next one of the same message. */
  private final int[] siblings;

  private MessageLinks(int[] partners, int[] siblings) {
    this.partners = partners;
    this.siblings = siblings;
  }

  /** Links the events of a trial, which are sorted by process, without going in a circle. */
  static MessageLinks of(EventColumns events) {
    int[] partners = new int[events.size()];
    Arrays.fill(partners, NONE);
    Sends[] sends =
        IntStream.rangeClosed(1, events.processes())
            .mapToObj(process -> new Sends(events, process))
            .toArray(Sends[]::new);
    for (int process = 1; process <= events.processes(); process++) {
      for (int e = events.first(process); e < events.first(process + 1); e++) {
        if (events.kinds[e] == RECEIVE) {
          Sends ofSender = sends[(int) events.peers.get(e) - 1];
          partners[e] = ofSender.find(events.numbers.get(e), process);
        }
      }
    }
    CausalOrder.cutCircles(events, partners);
    int[] siblings = new int[events.size()];
    Arrays.fill(siblings, NONE);
    // Backwards, so that each list begins with the receive of the lowest process.
    for (int e = events.size() - 1; e >= 0; e--) {
      if (events.kinds[e] == RECEIVE && partners[e] != NONE) {
        siblings[e] = partners[partners[e]];
        partners[partners[e]] = e;
      }
    }
    return new MessageLinks(partners, siblings);
  }

  /** Of each receive its send, or -1; of a send something else. */
  int[] partners() {
    return partners;
  }

  int sendOf(int receive) {
    return partners[receive];
  }

  int[] receivesOf(int send) {
    return IntStream.iterate(partners[send], e -> e != NONE, e -> siblings[e]).toArray();
  }

  /** The sends of one process by the numbers of their messages. */
  private static final class Sends {
    private final EventColumns events;
    private final int[] byNumber;

    Sends(EventColumns events, int process) {
      this.events = events;
      int[] sends =
          IntStream.range(events.first(process), events.first(process + 1))
              .filter(e -> events.kinds[e] == SEND)
              .toArray();
      boolean isSorted =
          IntStream.range(1, sends.length).allMatch(i -> number(sends[i - 1]) < number(sends[i]));
      // Only the log of a faulty program is not.
      this.byNumber =
          isSorted
              ? sends
              : Arrays.stream(sends)
                  .boxed()
                  .sorted(Comparator.comparingLong(this::number))
                  .mapToInt(e -> e)
                  .toArray();
    }

    private long number(int send) {
      return events.numbers.get(send);
    }

    /** The first send of this number that goes to this receiver. */
    int find(long number, int receiver) {
      for (int at = lowest(number); at < byNumber.length; at++) {
        int send = byNumber[at];
        long to = events.peers.get(send);
        if (number(send) != number) {
          return NONE;
        }
        if (to == receiver || to == Message.EVERYONE) {
          return send;
        }
      }
      return NONE;
    }

    private int lowest(long number) {
      int low = 0;
      int high = byNumber.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (number(byNumber[middle]) < number) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
