package lamplight.program;

import org.jspecify.annotations.Nullable;

/**
 * Something that the harness found wrong with a program whose trial went on. Immutable.
 *
 * @param kind what it is
 * @param count how often
 * @param detail of the first time
 * @param line of the program's output at the first time, from 1; 0 where there is none
 * @param text of that line, shortened
 */
record ProgramFinding(Kind kind, long count, String detail, long line, String text) {
  /** What can be wrong, the most telling first. */
  enum Kind {
    STAMP_BEFORE_TICK(
        "a message carries the clock from before its own send: advance the clock first, then send"),
    STAMP_WRONG("a message does not carry the clock after its send"),
    NO_PLUS_ONE(
        "a receive does not add one: take the larger of the clock and the timestamp, then add one"),
    IGNORES_STAMP(
        "a receive ignores the timestamp of its message: take the larger of the two, then add one"),
    OVERWRITES(
        "a receive takes over the timestamp although its own clock is ahead: take the larger of the"
            + " two, then add one"),
    ADDS_TWO("a receive adds two: take the larger of the clock and the timestamp, then add one"),
    MERGED_ON_ARRIVAL(
        "the clock already holds messages that still wait: merge a timestamp when its message is"
            + " taken"),
    CLOCK_OF_RECEIVE(
        "the clock after a receive is not the larger of the clock and the timestamp, plus one"),
    CLOCK_OF_SEND("a send does not advance the clock by one"),
    CLOCK_OF_INTERNAL("an internal event does not advance the clock by one"),
    TAKEN_TWICE("a message is taken more than once"),
    OUT_OF_ORDER("a message is taken before one that came first: the queue is first in, first out"),
    SEVERAL_RECEIVES("several messages are taken in one tick: a tick takes one"),
    ALL_IN_PARTS(
        "a send to all is several events: make it one send with every peer in its list, one tick of"
            + " the clock and one timestamp"),
    SEVERAL_EVENTS("there are several events in one tick: a tick is one event"),
    IGNORES_QUEUE("a tick does something else although messages wait: it takes the first of them"),
    QUEUE_BEFORE_TAKING(
        "the length of the queue still counts the message that is taken: count after taking it"),
    QUEUE_TOO_LONG("the queue is said to hold more messages than were delivered and not taken"),
    QUEUE_TOO_SHORT("the queue is said to hold fewer messages than were delivered and not taken"),
    OTHER_DRAWS("what a tick does is not what its draw means"),
    TOO_EARLY("an event comes before its tick is due"),
    TICKS_LEFT_OUT("ticks are left out"),
    ALWAYS_LATE(
        "every tick is late: tick k is due at at_ns + phase_ns + (k - 1) / rate, and not a period"
            + " later"),
    SLOW_PACE(
        "the pause is added to the work, so that every tick is later than the one before: wait for"
            + " the next deadline"),
    BUFFERED("the lines come in bursts: flush the output after each line"),
    EXIT_CODE("the program fails after it is done"),
    LEFT_BEHIND("the program leaves a process behind, which was killed");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /** It, once more. */
  ProgramFinding again() {
    return new ProgramFinding(kind, count + 1, detail, line, text);
  }

  /** It as another kind, together with what is of that kind already. */
  ProgramFinding as(Kind other, @Nullable ProgramFinding more) {
    return new ProgramFinding(other, count + (more == null ? 0 : more.count()), detail, line, text);
  }

  /** All of it, in a sentence without its end. */
  String sentence() {
    StringBuilder words = new StringBuilder(kind.sentence);
    if (count > 1) {
      words.append(" (").append(count).append(" times)");
    }
    if (!detail.isEmpty()) {
      words.append("; first: ").append(detail);
    }
    if (line > 0) {
      words.append("; line ").append(line).append(" of its output: ").append(text);
    }
    return words.toString();
  }
}
