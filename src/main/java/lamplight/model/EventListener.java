package lamplight.model;

/**
 * Is told of each event of a trial, after it took place: events of one process in order, and a
 * receive after its send. It does not know whether a running trial or a log tells it. The arguments
 * are primitive, so that a trial in virtual time makes no garbage; {@link Event} is the same as
 * data.
 *
 * <p>In every method {@code process} counts from 1, {@code tick} from 1, {@code clock} and {@code
 * queueLength} are the values after the event (the received message no longer counted), and times
 * are nanoseconds: of the system clock since the epoch in real time, since the start of the trial
 * in virtual time.
 */
public interface EventListener {
  /** An event that sends and receives nothing. */
  void internal(int process, long tick, long timeNs, long clock, long queueLength);

  /**
   * A message was sent; it carries {@code clock}.
   *
   * @param number the sender's message number, from 1
   * @param receiver a process, or {@link Message#EVERYONE} for one copy to each other process
   */
  void send(
      int process, long tick, long timeNs, long clock, long queueLength, long number, int receiver);

  /**
   * A message was sent with a timestamp other than the sender's clock after the event. A machine
   * never does so, and a running trial tells only {@link #send}; the log of a faulty program may
   * say so, and the causality check must learn of it. Any other listener may take it for a plain
   * send, but one that passes events on to others passes this one on too.
   *
   * @param messageClock the timestamp that the message carries
   */
  default void sendStamped(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock) {
    send(process, tick, timeNs, clock, queueLength, number, receiver);
  }

  /**
   * A message was taken from the queue.
   *
   * @param sender the process that sent it
   * @param number its number among the sender's messages
   * @param messageClock the Lamport timestamp that it carried
   * @param arrivedNs when it joined the queue
   */
  void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs);

  /**
   * The relay of a star forwarded a copy. Told after the copy's send and before its receive, and of
   * a relay's copies in the order in which it took them. A trial of a mesh never tells it, and most
   * listeners have no use for it; one that passes events on to others passes this one on too.
   *
   * @param messageClock the Lamport timestamp that the copy carries
   * @param arrivedNs when it joined the relay's queue
   * @param takenNs when the relay took it out of the queue
   * @param forwardedNs when the relay sent it on
   * @param queueLength how many copies the queue held after it was taken
   */
  default void relayed(
      int sender,
      long number,
      int receiver,
      long messageClock,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {}

  /**
   * A message was still queued when the trial ended. Told after all events of the process, in the
   * order of the queue.
   */
  void queued(int process, int sender, long number, long messageClock, long arrivedNs);

  /**
   * Reads what the next event of a process will need and changes nothing. A driver of very many
   * processes calls it some events ahead, so that what the listener keeps of the process is in the
   * cache by then. A listener that keeps little need not.
   *
   * @return a number without meaning
   */
  default long fetch(int process) {
    return 0;
  }
}
