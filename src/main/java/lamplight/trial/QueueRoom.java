package lamplight.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.LongSupplier;
import lamplight.model.Machine;
import lamplight.model.QueueOverflowException;
import lamplight.model.QueueSpace;

/**
 * Grants memory to everything in which messages wait in a trial in virtual time, up to its limits.
 * Each overflow is told in a sentence for the trial's record. Not thread-safe.
 */
final class QueueRoom implements QueueSpace {
  private final QueueLimits limits;
  private final Machine[] machines;
  private final LongSupplier nowNs;
  private final String drawKey;

  /** For how many messages the queues have memory together. */
  private long heldByAll;

  /** How many copies reached a process that had been killed. */
  private long vanished;

  /**
   * Room of which nothing is taken yet.
   *
   * @param machines those of the trial; read once there is an overflow
   * @param nowNs the instant of model time
   * @param drawKey the key of an experiment that makes sends rarer when it is raised
   */
  QueueRoom(QueueLimits limits, Machine[] machines, LongSupplier nowNs, String drawKey) {
    this.limits = limits;
    this.machines = machines;
    this.nowNs = nowNs;
    this.drawKey = drawKey;
  }

  @Override
  public void claim(int process, int heldMessages, int wantedMessages) {
    if (wantedMessages > limits.onePlace()) {
      throw overflow(
          waitMoreThan(limits.onePlace()) + " at process " + process,
          "a queue",
          "shorten the duration, raise " + drawKey + ", or bring the rates nearer to each other");
    }
    heldByAll += wantedMessages - heldMessages;
    if (heldByAll > limits.allQueues()) {
      throw overflow(
          everywhere(),
          "the queues of all processes",
          "shorten the duration, take fewer processes, or bring the rates nearer to each other");
    }
  }

  /** Is told how many copies wait at the relay of a star. */
  void atRelay(int copies) {
    if (copies > limits.onePlace()) {
      throw overflow(
          waitMoreThan(limits.onePlace()) + " at the relay",
          "the relay's queue",
          "shorten the duration or relay.time, lower the rates, or raise " + drawKey);
    }
  }

  /** Is told that so many copies are on their way, and that there will be more. */
  void onTheWay(int copies) {
    if (copies >= limits.onePlace()) {
      throw overflow(
          String.format(Locale.ROOT, "more than %,d copies are on their way", limits.onePlace()),
          "copies under way",
          "shorten network.delay or the duration, lower the rates, or raise " + drawKey);
    }
  }

  /** Is told of a copy that reached a killed process: the check goes on waiting for its receive. */
  void vanish() {
    vanished++;
    if (vanished > limits.onePlace()) {
      throw overflow(
          String.format(
              Locale.ROOT, "more than %,d copies reached killed processes", limits.onePlace()),
          "copies that vanish",
          "shorten the duration, lower the rates, or raise " + drawKey);
    }
  }

  private static String waitMoreThan(int messages) {
    return String.format(Locale.ROOT, "more than %,d messages wait", messages);
  }

  /** Memory counts, of which a queue has up to twice what it needs, and keeps what it once had. */
  private String everywhere() {
    long waiting = Arrays.stream(machines).mapToLong(Machine::queueLength).sum();
    Machine longest =
        Arrays.stream(machines).max(Comparator.comparingInt(Machine::queueLength)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "the queues need memory for more than %,d messages together (%,d wait, %,d of them at"
            + " process %d)",
        limits.allQueues(),
        waiting,
        longest.queueLength(),
        longest.process());
  }

  private QueueOverflowException overflow(String what, String limited, String advice) {
    return new QueueOverflowException(
        String.format(
            Locale.ROOT,
            "%s after %,.3f s of model time, the limit of %s in virtual time: %s",
            what,
            nowNs.getAsLong() / 1e9,
            limited,
            advice));
  }
}
