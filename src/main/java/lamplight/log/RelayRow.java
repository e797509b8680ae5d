package lamplight.log;

import lamplight.model.EventListener;

/**
 * A copy that the relay of a star forwarded, as its log says it; see {@link EventListener#relayed}.
 */
public record RelayRow(
    int sender,
    long number,
    int receiver,
    long messageClock,
    long arrivedNs,
    long takenNs,
    long forwardedNs,
    long queueLength) {
  /** Tells the listener of it. */
  public void tell(EventListener listener) {
    listener.relayed(
        sender, number, receiver, messageClock, arrivedNs, takenNs, forwardedNs, queueLength);
  }
}
