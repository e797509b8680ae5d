package lamplight.wire;

import lamplight.model.Message;

/** Where a transport hands over what arrives. Called from the transport's own threads. */
public interface Delivery {
  /** Takes a copy that just arrived; copies of one sender in the order of sending. */
  void arrived(Message message);

  /**
   * Takes note that a peer's connection failed. What had arrived before may still be handed over.
   *
   * @param peer the process at the other end
   * @param cause what happened, in a few words
   */
  void lost(int peer, String cause);
}
