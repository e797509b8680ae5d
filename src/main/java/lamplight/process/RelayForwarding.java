package lamplight.process;

import java.util.Optional;
import java.util.function.Consumer;
import lamplight.model.EventListener;
import lamplight.model.Message;
import lamplight.model.MutableEvent;

/** What the relay does with each copy: it takes one, takes its time, sends it on, and logs it. */
final class RelayForwarding {
  private RelayForwarding() {}

  /**
   * Forwards until there will be no copy any more.
   *
   * @param handlingNs how long each copy takes, in nanoseconds of wall time; what is left once
   *     every process has ended takes no time, because nobody ticks any more
   * @param onward sends a copy to its receiver
   * @param log is shown each copy after that
   */
  static void run(
      RelayInbox inbox,
      TimeSource time,
      long handlingNs,
      Consumer<Message> onward,
      EventListener log)
      throws InterruptedException {
    MutableEvent event = new MutableEvent();
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
      log.on(
          event.relayed(
              message.sender(),
              message.number(),
              message.receiver(),
              message.timestamp(),
              copy.arrivedNs(),
              copy.takenNs(),
              forwardedNs,
              copy.queueLength()));
      next = inbox.take();
    }
  }
}
