package lamplight.export.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.export.EventNames;
import lamplight.model.Message;
import lamplight.model.TrialSpec;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;

/** What happened at an event, what became of its clock, and the way of its message. Immutable. */
final class EventAccount {
  /** Of how many copies of a message the way is told. */
  private static final int COPIES_MAX = 12;

  private final TrialSpec spec;
  private final TrialHistory history;
  private final TrialTimes times;

  EventAccount(ReadTrial trial, TrialTimes times) {
    this.spec = trial.record().spec();
    this.history = trial.history();
    this.times = times;
  }

  /** Some sentences, each of which begins a line. */
  List<String> sentences(int event) {
    List<String> sentences = new ArrayList<>();
    sentences.add(process(history.process(event)) + " " + what(event) + when(event));
    sentences.add(clock(event));
    if (history.isReceive(event)) {
      sentences.add(cameFrom(event));
    } else if (history.isSend(event)) {
      List<Integer> receivers = history.receivers(event).boxed().toList();
      receivers.stream()
          .limit(COPIES_MAX)
          .forEach(receiver -> sentences.add(wentTo(event, receiver)));
      int more = receivers.size() - COPIES_MAX;
      if (more > 0) {
        sentences.add("And " + Numbers.count(more, "more receiver") + ".");
      }
    }
    return sentences;
  }

  private String what(int event) {
    return switch (history.kind(event)) {
      case SEND -> {
        String all = history.peer(event) == Message.EVERYONE ? " to all others" : "";
        yield "sends message " + EventNames.message(history, event) + all;
      }
      case RECEIVE -> "receives message " + EventNames.message(history, event);
      default -> "has an internal event";
    };
  }

  private String when(int event) {
    long queue = history.queueLength(event);
    String left =
        queue == 0
            ? "its queue is empty then."
            : Numbers.count(queue) + (queue == 1 ? " waits" : " wait") + " in its queue then.";
    return " at its tick "
        + history.tick(event)
        + ", "
        + times.text(history.timeNs(event))
        + " s into the trial; "
        + left;
  }

  /** By Lamport's rules (1978): one more than before, and at a receive than the timestamp too. */
  private String clock(int event) {
    boolean isLost = isClockLost(event);
    long before = isLost ? 0 : history.clockBefore(event);
    long clock = history.clock(event);
    long stamp = history.messageClock(event);
    boolean isReceive = history.isReceive(event);
    long expected = 1 + (isReceive ? Math.max(before, stamp) : before);
    String rule =
        isReceive
            ? was(event, isLost)
                + before
                + " and the message carries "
                + stamp
                + ": the larger of the two, plus one, is "
                + expected
            : was(event, isLost) + before + ", and plus one it is " + expected;
    String carried =
        history.isSend(event) && clock == expected ? ", which the message carries" : "";
    return rule + (clock == expected ? carried : ", but the log says " + clock) + ".";
  }

  private String was(int event, boolean isLost) {
    return isLost
        ? "Its process was restarted, which lost its clock of "
            + history.clockBefore(event)
            + ": it was "
        : "Its clock was ";
  }

  /** Whether its process lost its clock on purpose since the event before it. */
  private boolean isClockLost(int event) {
    return history.indexOf(event) > 0
        && spec.faults()
            .losesClock(history.process(event), history.timeNs(event - 1), history.timeNs(event));
  }

  private String cameFrom(int receive) {
    int send = history.sendOf(receive);
    String sender = process(history.peer(receive));
    return send < 0
        ? sender + " is its sender, but no log holds the send. It spent " + waited(receive) + "."
        : sender
            + " sent it at its tick "
            + history.tick(send)
            + ", at "
            + times.text(history.timeNs(send))
            + " s. It spent "
            + times.length(history.arrivedNs(receive) - history.timeNs(send))
            + " on its way and "
            + waited(receive)
            + ".";
  }

  private String wentTo(int send, int receiver) {
    return IntStream.of(history.receivesOf(send))
        .filter(receive -> history.process(receive) == receiver)
        .mapToObj(receive -> received(send, receive))
        .findFirst()
        .orElseGet(
            () ->
                process(receiver)
                    + (history.isWaiting(send, receiver)
                        ? " still has it in its queue at the end."
                        : " receives it in no log."));
  }

  private String received(int send, int receive) {
    return process(history.process(receive))
        + " receives it at its tick "
        + history.tick(receive)
        + ", at "
        + times.text(history.timeNs(receive))
        + " s, after "
        + times.length(history.arrivedNs(receive) - history.timeNs(send))
        + " on its way and "
        + waited(receive)
        + "; its clock is "
        + history.clock(receive)
        + " then.";
  }

  private String waited(int receive) {
    return times.length(history.timeNs(receive) - history.arrivedNs(receive)) + " in the queue";
  }

  /** To begin a sentence: {@code Process 1 (1/s)}. */
  private String process(int process) {
    return Words.capital(EventNames.process(spec, process));
  }
}
