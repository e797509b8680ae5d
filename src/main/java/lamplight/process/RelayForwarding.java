package lamplight.process;

import java.util.Optional;
import java.util.function.Consumer;
import lamplight.model.Message;

/** What the relay does with each copy: it takes one, takes its time, sends it on, and logs it. */
final class RelayForwarding {
  private RelayForwarding() {}

  /** Takes a row of the relay's log; see {@link lamplight.model.EventListener#relayed}. */
  @FunctionalInterface
  interface Rows {
    void relayed(
        int sender,
        long number,
        int receiver,
        long messageClock,
        long arrivedNs,
        long takenNs,
        long forwardedNs,
        long queueLength);
  }

  /**
   * Forwards until there will be no copy any more.
   *
   * @param handlingNs how long each copy takes, in nanoseconds of wall time; what is left once
   *     every process has ended takes no time, because nobody ticks any more
   * @param onward sends a copy to its receiver
   * @param rows is told of each copy after that
   */
  static void run(
      RelayInbox inbox, TimeSource time, long handlingNs, Consumer<Message> onward, Rows rows)
      throws InterruptedException {
    Optional<RelayInbox.Taken> next = inbox.take();
    while (next.isPresent()) {
      RelayInbox.Taken copy = next.get();
      if (handlingNs > 0) {
        inbox.awaitInstant(time.monotonicNs() + handlingNs);
      }
      // Read before it is sent, so that it is never received before; the clock may be stepped.
      long forwardedNs = Math.max(copy.takenNs(), time.systemNs());
      Message message = copy.message();
      onward.accept(message);
      rows.relayed(
          message.sender(),
          message.number(),
          message.receiver(),
          message.timestamp(),
          copy.arrivedNs(),
          copy.takenNs(),
          forwardedNs,
          copy.queueLength());
      next = inbox.take();
    }
  }
}
