package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lamplight.model.Event;
import org.junit.jupiter.api.Test;

/** The usual bugs of such programs, each present throughout a trial. */
class FaultyProgramsTest {
  private final Tape tape = Tape.slowAndFast();

  @Test
  void shouldFindEveryStampFromBeforeTheTick() {
    // The same trial again, each message with the clock before its send.
    long[] clocks = new long[4];
    long[][] stamps = new long[4][100];
    long[][] sendClocks = new long[4][100];
    List<Event> events = new ArrayList<>();
    long sends = 0;
    long notAbove = 0;
    for (Event event : tape.events) {
      int process = event.process();
      if (event instanceof Event.Receive receive) {
        int number = (int) receive.number();
        long stamp = stamps[receive.sender()][number];
        clocks[process] = Math.max(clocks[process], stamp) + 1;
        notAbove += clocks[process] <= sendClocks[receive.sender()][number] ? 1 : 0;
        events.add(
            Edits.withMessage(
                (Event.Receive) Edits.withClock(receive, clocks[process]),
                receive.sender(),
                number,
                stamp));
      } else {
        clocks[process]++;
        Event shifted = Edits.withClock(event, clocks[process]);
        if (shifted instanceof Event.Send send) {
          sends++;
          stamps[process][(int) send.number()] = clocks[process] - 1;
          sendClocks[process][(int) send.number()] = clocks[process];
          shifted = Edits.withStamp(send, clocks[process] - 1);
        }
        events.add(shifted);
      }
    }
    long[][] left = stamps;
    tape.events.clear();
    tape.events.addAll(events);
    tape.left.replaceAll(
        one ->
            new Tape.Left(
                one.process(),
                one.sender(),
                one.number(),
                left[one.sender()][(int) one.number()],
                one.arrivedNs()));

    CheckResult result = tape.check();

    assertThat(broken(result)).containsExactly(Rule.CLOCK_RULE, Rule.CLOCK_CONDITION);
    assertThat(violations(result, Rule.CLOCK_RULE)).isEqualTo(sends).isEqualTo(44);
    assertThat(violations(result, Rule.CLOCK_CONDITION)).isEqualTo(notAbove).isPositive();
  }

  @Test
  void shouldFindALogLineWrittenBeforeItsEvent() {
    long[] clocks = new long[4];
    tape.events.replaceAll(
        event -> {
          Event early = Edits.withClock(event, clocks[event.process()]);
          clocks[event.process()] = event.clock();
          return early;
        });

    CheckResult result = tape.check();

    assertThat(broken(result)).containsExactly(Rule.CLOCK_RULE, Rule.CLOCK_CONDITION);
    assertThat(result.rules().get(Rule.CLOCK_RULE.ordinal()).first())
        .isEqualTo("process 3, tick 1: the clock is 0, but after 0, 1 was expected");
  }

  @Test
  void shouldFindLostCopiesAndBlameNothingElse() {
    Set<String> lossyPairs = new TreeSet<>();
    CausalityCheck check = newCheck(true);
    int[] copies = new int[1];
    FaultyNetwork.run(
        tape.spec,
        (sender, number, receiver, timestamp, queue) -> {
          copies[0]++;
          if (copies[0] % 5 == 0) {
            lossyPairs.add(sender + " " + receiver);
          } else {
            queue.send(sender, number, receiver, timestamp);
          }
        },
        check);

    assertThat(broken(check.result())).containsExactly(Rule.CONSERVED);
    assertThat(check.result().violations()).isEqualTo(lossyPairs.size()).isGreaterThan(1);
  }

  @Test
  void shouldFindALostCopyInAnIncompleteTrialWhenALaterOneWasReceived() {
    CausalityCheck check = newCheck(false);
    FaultyNetwork.run(
        tape.spec,
        (sender, number, receiver, timestamp, queue) -> {
          if (sender != 3 || receiver != 2 || number != 1) {
            queue.send(sender, number, receiver, timestamp);
          }
        },
        check);

    assertThat(check.result().verdict()).isEqualTo(Verdict.INVALID);
    assertThat(broken(check.result())).containsExactly(Rule.CONSERVED);
    assertThat(check.result().rules().get(Rule.CONSERVED.ordinal()).first())
        .isEqualTo(
            "process 3 sent 1 copy to process 2 that was neither received nor still queued,"
                + " message 3-1, but sent = received + still queued was expected");
  }

  @Test
  void shouldFindCopiesDeliveredTwice() {
    CausalityCheck check = newCheck(true);
    int[] copies = new int[2];
    FaultyNetwork.run(
        tape.spec,
        (sender, number, receiver, timestamp, queue) -> {
          copies[0]++;
          queue.send(sender, number, receiver, timestamp);
          if (copies[0] % 5 == 0) {
            copies[1]++;
            queue.send(sender, number, receiver, timestamp);
          }
        },
        check);

    assertThat(broken(check.result())).containsExactly(Rule.MATCHED, Rule.CONSERVED);
    assertThat(violations(check.result(), Rule.MATCHED)).isEqualTo(copies[1]);
  }

  @Test
  void shouldFindAChannelThatReorders() {
    // Of the times nothing is known beside the order of send and arrival.
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.of(tape.spec, Kills.NONE), true, (receiver, arrivedNs, sentNs) -> {});
    // Messages 3-13 and 3-14 to process 2 change places: the first one is held back.
    long[] held = new long[1];
    FaultyNetwork.run(
        tape.spec,
        (sender, number, receiver, timestamp, queue) -> {
          if (sender == 3 && receiver == 2 && number == 13) {
            held[0] = timestamp;
            return;
          }
          queue.send(sender, number, receiver, timestamp);
          if (sender == 3 && receiver == 2 && number == 14) {
            queue.send(3, 13, 2, held[0]);
          }
        },
        check);

    assertThat(broken(check.result())).containsExactly(Rule.FIRST_IN_FIRST_OUT);
    assertThat(violations(check.result(), Rule.FIRST_IN_FIRST_OUT)).isOne();
  }

  private CausalityCheck newCheck(boolean complete) {
    return new CausalityCheck(
        CheckScope.inVirtualTime(tape.spec), complete, (receiver, arrivedNs, sentNs) -> {});
  }

  private static Set<Rule> broken(CheckResult result) {
    return result.rules().stream()
        .filter(rule -> rule.violations() > 0)
        .map(RuleResult::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long violations(CheckResult result, Rule rule) {
    return result.rules().get(rule.ordinal()).violations();
  }
}
