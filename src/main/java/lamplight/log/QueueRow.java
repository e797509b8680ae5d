package lamplight.log;

import lamplight.model.EventListener;

/** A message left in a queue, as its file says it; see {@link EventListener#queued}. */
public record QueueRow(int process, int sender, long number, long messageClock, long arrivedNs) {
  /** Tells the listener of it. */
  public void tell(EventListener listener) {
    listener.queued(process, sender, number, messageClock, arrivedNs);
  }
}
