package lamplight.wire;

import lamplight.model.Message;

/** What travels on a connection between two processes. */
sealed interface Frame {
  /**
   * The first frame in each direction: who speaks, and to whom.
   *
   * @param token the trial's secret
   * @param from the process that speaks
   * @param to the process that it means to reach
   */
  record Hello(Token token, int from, int to) implements Frame {}

  /** One copy of a message. */
  record Copy(Message message) implements Frame {}

  /**
   * The last frame in each direction: nothing comes after it.
   *
   * @param copies how many copies were sent before it, so that a loss is noticed
   */
  record End(long copies) implements Frame {}
}
