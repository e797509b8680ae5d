package lamplight.program;

import java.io.IOException;
import lamplight.model.Message;

/** A process of a trial on the router. Called with the router's lock held. */
interface RoutedProcess {
  /** Makes ready to tick from this instant on, of the trial's clock. */
  void start(long atNs);

  /**
   * Takes a message that joins the queue.
   *
   * @param body a JSON text; empty when there is none
   * @param atNs when, not before its send
   */
  void deliver(Message message, String body, long atNs);

  /** Takes a message that joins the queue after the end. */
  void deliverLate(Message message, long atNs);

  /** Ends the log, with a row for each message that is still queued. */
  void finish() throws IOException;

  /** Ends the log as it is, once. */
  void close() throws IOException;
}
