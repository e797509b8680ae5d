package lamplight.causality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.MutableEvent;

/**
 * The events of one trial, held in columns of about 50 bytes an event, and which receive took the
 * message of which send. An event is a number from 0: those of process 1 come first, in their
 * order, then those of process 2, and so on. Values mean what {@link EventView} says, and each is
 * arbitrary for the kinds that it does not name there. Immutable and thread-safe.
 */
public final class TrialHistory {
  private static final EventKind[] KINDS = EventKind.values();

  private final EventColumns columns;
  private final MessageLinks links;
  private final List<List<Waiting>> waiting;

  private TrialHistory(EventColumns columns, MessageLinks links, List<List<Waiting>> waiting) {
    this.columns = columns;
    this.links = links;
    this.waiting = waiting;
  }

  /**
   * A message that was still queued when the trial ended.
   *
   * @param sender the process that sent it
   * @param number its number among the sender's messages
   * @param messageClock the Lamport timestamp that it carries
   * @param arrivedNs when it joined the queue, in nanoseconds on the clock of the trial's log
   */
  public record Waiting(int sender, long number, long messageClock, long arrivedNs) {}

  /**
   * Takes in a trial's events as they are told; copies that a relay forwarded are left out, because
   * a relay is no process. Not thread-safe; serves one trial.
   */
  public static final class Builder implements EventListener {
    private final EventColumns columns;
    private final List<List<Waiting>> waiting;

    /** Of a trial with this many processes, of which nothing was told yet. */
    public Builder(int processes) {
      columns = new EventColumns(processes);
      waiting = Stream.<List<Waiting>>generate(ArrayList::new).limit(processes).toList();
    }

    @Override
    public void on(EventView event) {
      if (event.isTick()) {
        columns.add(event);
      } else if (event.isQueued()) {
        waiting
            .get(event.process() - 1)
            .add(
                new Waiting(event.peer(), event.number(), event.messageClock(), event.arrivedNs()));
      }
    }

    /** The history, after the last event. */
    public TrialHistory build() {
      EventColumns sorted = columns.byProcess();
      return new TrialHistory(
          sorted, MessageLinks.of(sorted), waiting.stream().map(List::copyOf).toList());
    }
  }

  EventColumns columns() {
    return columns;
  }

  MessageLinks links() {
    return links;
  }

  /** How many processes the trial has. */
  public int processes() {
    return columns.processes();
  }

  /** How many events it has. */
  public int size() {
    return columns.size();
  }

  /** How many events a process has, from 1. */
  public int events(int process) {
    return columns.first(process + 1) - columns.first(process);
  }

  /**
   * An event of a process.
   *
   * @param index from 0
   */
  public int event(int process, int index) {
    return columns.first(process) + index;
  }

  /** The index of an event among those of its process, from 0. */
  public int indexOf(int event) {
    return event - columns.first(process(event));
  }

  /** An event of a process by its tick; -1 when the process has none of this tick. */
  public int find(int process, long tick) {
    int first = columns.first(process);
    int end = columns.first(process + 1);
    // In a log without gaps, tick 1 comes first.
    long guess = first + tick - 1;
    if (guess >= first && guess < end && tick((int) guess) == tick) {
      return (int) guess;
    }
    return IntStream.range(first, end).filter(e -> tick(e) == tick).findFirst().orElse(-1);
  }

  /** The process at which an event happened, from 1. */
  public int process(int event) {
    return columns.process(event);
  }

  /** The tick of an event, from 1. */
  public long tick(int event) {
    return columns.ticks.get(event);
  }

  /** What happened: an internal event, a send or a receive. */
  public EventKind kind(int event) {
    return KINDS[columns.kinds[event]];
  }

  /** Whether it is a send. */
  public boolean isSend(int event) {
    return kind(event) == EventKind.SEND;
  }

  /** Whether it is a receive. */
  public boolean isReceive(int event) {
    return kind(event) == EventKind.RECEIVE;
  }

  /** When it took place, in nanoseconds on the clock of the trial's log. */
  public long timeNs(int event) {
    return columns.times.get(event);
  }

  /** The Lamport clock after it. */
  public long clock(int event) {
    return columns.clocks.get(event);
  }

  /** The clock of its process before it; 0 at the first event. */
  public long clockBefore(int event) {
    return indexOf(event) == 0 ? 0 : clock(event - 1);
  }

  /** By how much the clock of its process rose at it. */
  public long jump(int event) {
    return clock(event) - clockBefore(event);
  }

  /** How many messages the queue held after it. */
  public long queueLength(int event) {
    return columns.queueLengths.get(event);
  }

  /** The receiver of a send, perhaps everyone; the sender of what a receive took. */
  public int peer(int event) {
    return (int) columns.peers.get(event);
  }

  /** The number of the message of a send or a receive among those of its sender. */
  public long number(int event) {
    return columns.numbers.get(event);
  }

  /** The message of a send or a receive: its sender and number, for example {@code 3-17}. */
  public String message(int event) {
    return (isSend(event) ? process(event) : peer(event)) + "-" + number(event);
  }

  /** The timestamp on the message of a send or a receive. */
  public long messageClock(int event) {
    return columns.messageClocks.get(event);
  }

  /** When the message of a receive joined the queue, in nanoseconds on the clock of the log. */
  public long arrivedNs(int event) {
    return columns.arrivals.get(event);
  }

  /** The event as it was told. */
  public EventView view(int event) {
    MutableEvent view = new MutableEvent();
    int process = process(event);
    return switch (kind(event)) {
      case SEND ->
          view.send(
                  process,
                  tick(event),
                  timeNs(event),
                  clock(event),
                  queueLength(event),
                  number(event),
                  peer(event))
              .stamped(messageClock(event));
      case RECEIVE ->
          view.receive(
              process,
              tick(event),
              timeNs(event),
              clock(event),
              queueLength(event),
              peer(event),
              number(event),
              messageClock(event),
              arrivedNs(event));
      default ->
          view.internal(process, tick(event), timeNs(event), clock(event), queueLength(event));
    };
  }

  /**
   * The send of the message that a receive took; -1 when no log holds it. It is -1 too where the
   * events of a log that breaks causality go in a circle and this receive closes it, so that no
   * event ever happened before itself.
   */
  public int sendOf(int receive) {
    return links.sendOf(receive);
  }

  /** The receives of the copies of a message, in the order of their processes. */
  public int[] receivesOf(int send) {
    return links.receivesOf(send);
  }

  /**
   * The processes to which a copy of a message goes, in their order: one, or all but its sender.
   */
  public IntStream receivers(int send) {
    int own = process(send);
    return peer(send) == Message.EVERYONE
        ? IntStream.rangeClosed(1, processes()).filter(process -> process != own)
        : IntStream.of(peer(send));
  }

  /** The receiver of a send as a reader is told: {@code all}, or the number of a process. */
  public String receiver(int send) {
    return peer(send) == Message.EVERYONE ? "all" : Integer.toString(peer(send));
  }

  /** Whether a copy of a message was still queued at a process when the trial ended. */
  public boolean isWaiting(int send, int receiver) {
    return waiting(receiver).stream()
        .anyMatch(each -> each.sender() == process(send) && each.number() == number(send));
  }

  /** What was still queued at a process when the trial ended, in the order of its queue. */
  public List<Waiting> waiting(int process) {
    return waiting.get(process - 1);
  }
}
