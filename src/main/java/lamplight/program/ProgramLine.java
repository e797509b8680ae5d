package lamplight.program;

import java.util.List;
import java.util.OptionalLong;

/** A line of a program's output that means something. Immutable. */
sealed interface ProgramLine {
  /** It has read {@code init}. */
  record Ready() implements ProgramLine {}

  /** It makes no further tick. */
  record Done() implements ProgramLine {}

  /** It made a tick. */
  sealed interface Event extends ProgramLine {
    /** The tick, where it says which. */
    OptionalLong tick();

    /** Its clock after the event. */
    long clock();

    /** Its own reading of the system clock, in nanoseconds, where it tells it. */
    OptionalLong timeNs();
  }

  /** A tick that sends and receives nothing. */
  record Internal(OptionalLong tick, long clock, OptionalLong timeNs) implements Event {}

  /**
   * A tick that sends.
   *
   * @param to the receivers, as it names them
   * @param stamp what the message carries
   * @param body a JSON text that is passed on; empty when there is none
   */
  record Send(
      OptionalLong tick, long clock, OptionalLong timeNs, List<Integer> to, long stamp, String body)
      implements Event {
    public Send {
      to = List.copyOf(to);
    }
  }

  /**
   * A tick that takes a message.
   *
   * @param id of the message
   * @param queue how many wait, by its own count
   */
  record Receive(OptionalLong tick, long clock, OptionalLong timeNs, String id, long queue)
      implements Event {}
}
