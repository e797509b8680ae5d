package lamplight.model;

/**
 * One copy of a message on its way to one receiver.
 *
 * @param sender the sending process, from 1
 * @param number counts the sender's messages from 1; a message to all has one number
 * @param receiver the receiving process, from 1
 * @param timestamp the sender's Lamport clock after the send event
 */
public record Message(int sender, long number, int receiver, long timestamp) {
  /** Stands for "every other process" where a receiver is named. */
  public static final int EVERYONE = 0;
}
