package lamplight.model;

/**
 * One process of the scale model: a Lamport clock, a message queue, and the rule for a tick. Each
 * tick is exactly one event:
 *
 * <ul>
 *   <li>with a message in the queue, it takes one, first in, first out: a receive;
 *   <li>otherwise what the tick throws with the {@link Die} decides: {@code 1..N-1} sends to that
 *       one peer (peers in ascending order, oneself left out), {@code N} sends a copy to every
 *       peer, and anything else is internal.
 * </ul>
 *
 * Copies go to the outbox before the listener is told: a log line is written after its event. Not
 * thread-safe: its driver confines it to one thread.
 */
public final class Machine extends MessageQueue {
  private final int process;
  private final long drawKey;
  private final int processes;
  private final Die die;
  private final Outbox outbox;
  private final MutableEvent event;
  private final EventListener listener;
  private final QueueSpace space;
  private long ticks;
  private long messagesSent;
  private long clock = LamportClock.START;

  /**
   * The draw of the tick after the latest one. It is made a tick ahead, because the processor
   * guesses which way a draw goes, and learns the sooner that it was wrong.
   */
  private int nextDraw;

  /** The machine of one process of a trial, before its first tick, whose queue may grow freely. */
  public Machine(int process, TrialSpec spec, Outbox outbox, EventListener listener) {
    this(process, spec, outbox, new MutableEvent(), listener, QueueSpace.UNBOUNDED);
  }

  /**
   * The machine of one process of a trial, before its first tick.
   *
   * @param process its number, from 1
   * @param outbox takes the copies that it sends
   * @param event shows every event to the listener; machines of one thread may share it
   * @param listener is shown every event
   * @param space is asked before its queue grows
   */
  public Machine(
      int process,
      TrialSpec spec,
      Outbox outbox,
      MutableEvent event,
      EventListener listener,
      QueueSpace space) {
    if (process < 1 || process > spec.processes()) {
      throw new IllegalArgumentException(
          "a process is from 1 to " + spec.processes() + ", but this one is " + process);
    }
    this.process = process;
    this.processes = spec.processes();
    this.die = spec.die();
    this.drawKey = KeyedRandom.of(spec.seed()).key(process, Purpose.DRAW);
    this.nextDraw = draw(1);
    this.outbox = outbox;
    this.event = event;
    this.listener = listener;
    this.space = space;
  }

  /**
   * Lets a message join the queue.
   *
   * @throws QueueOverflowException when the queue may not grow any further
   */
  public void arrive(int sender, long number, long timestamp, long arrivedNs) {
    add(sender, number, timestamp, arrivedNs);
  }

  /** Makes the next tick, at this instant. */
  public void tick(long timeNs) {
    int draw = nextDraw;
    ticks++;
    nextDraw = draw(ticks + 1);
    if (size() > 0) {
      receive(timeNs);
      return;
    }
    clock = LamportClock.afterOwnEvent(clock);
    if (draw > processes) {
      listener.on(event.internal(process, ticks, timeNs, clock, 0));
    } else if (draw == processes) {
      sendToAll(timeNs);
    } else {
      sendTo(peer(process, draw), timeNs);
    }
  }

  /**
   * Loses what its queue holds, and its clock unless that is kept, as a process that is killed and
   * started again. Ticks and messages are numbered on.
   */
  public void restart(boolean keepsClock) {
    clear();
    if (!keepsClock) {
      clock = LamportClock.START;
    }
  }

  /**
   * Reads what the next tick and the next arrival will read and changes nothing. A driver of very
   * many machines calls it some ticks ahead, so that their state is in the cache by then.
   *
   * @return an arbitrary value, so that the JIT keeps the reads
   */
  public long fetch() {
    return ticks + nextDraw + readFirst();
  }

  /** Reads the queue behind its first message, like {@link #fetch}, which should come first. */
  public long fetchBehind() {
    return readSecond();
  }

  /** The process to which the next tick sends if it sends to one; otherwise any one. */
  public int likelyReceiver() {
    return nextDraw < processes && size() == 0 ? peer(process, nextDraw) : process;
  }

  /** Tells the listener of the messages that are still queued, in the order of the queue. */
  public void tellQueued() {
    for (int position = 0; position < size(); position++) {
      listener.on(
          event.queued(
              process,
              sender(position),
              number(position),
              timestamp(position),
              arrivedNs(position)));
    }
  }

  /** The number of this process, from 1. */
  public int process() {
    return process;
  }

  /** How many ticks were made. */
  public long ticks() {
    return ticks;
  }

  /** The Lamport clock after the latest event. */
  public long clock() {
    return clock;
  }

  /** How many messages are queued. */
  public int queueLength() {
    return size();
  }

  /**
   * The receiver that a draw of one peer means: the draw-th of the other processes in ascending
   * order.
   *
   * @param draw from 1 to the number of processes less one
   */
  public static int peer(int process, int draw) {
    return draw < process ? draw : draw + 1;
  }

  @Override
  void claim(int heldMessages, int wantedMessages) {
    space.claim(process, heldMessages, wantedMessages);
  }

  private int draw(long tick) {
    return die.thrown(KeyedRandom.bits(drawKey, tick));
  }

  private void receive(long timeNs) {
    int sender = sender(0);
    long number = number(0);
    long timestamp = timestamp(0);
    long arrivedNs = arrivedNs(0);
    removeHead();
    clock = LamportClock.afterReceive(clock, timestamp);
    listener.on(
        event.receive(process, ticks, timeNs, clock, size(), sender, number, timestamp, arrivedNs));
  }

  private void sendTo(int receiver, long timeNs) {
    messagesSent++;
    outbox.send(process, messagesSent, receiver, clock);
    listener.on(event.send(process, ticks, timeNs, clock, 0, messagesSent, receiver));
  }

  private void sendToAll(long timeNs) {
    messagesSent++;
    for (int receiver = 1; receiver <= processes; receiver++) {
      if (receiver != process) {
        outbox.send(process, messagesSent, receiver, clock);
      }
    }
    listener.on(event.send(process, ticks, timeNs, clock, 0, messagesSent, Message.EVERYONE));
  }
}
