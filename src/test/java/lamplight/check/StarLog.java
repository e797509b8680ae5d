package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.Die;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.RelayOrder;

/**
 * One valid star of three processes, to be changed as a log would be. A relay takes 20 ns over a
 * copy:
 *
 * <pre>
 *   sent       copy        timestamp   at the relay   taken   forwarded   left in the queue
 *   100        1-1 to 2         1          105         105       125       0
 *   100        1-1 to 3         1          106         125       145       2  (2-1, 3-1)
 *   115        3-1 to 2         2          118         145       165       1  (2-1)
 *   110        2-1 to 3         5          116         165       185       0
 *   120        1-2 to 2         6          190         190       210       0
 * </pre>
 *
 * <p>Process 2 gets 1-1 at 130, 3-1 at 170 and 1-2 at 215; process 3 gets 1-1 at 150 and 2-1 at
 * 190.
 */
final class StarLog {
  final List<EventView> rows =
      new ArrayList<>(
          List.of(
              row(1, 1, 2, 1, 105, 105, 125, 0),
              row(1, 1, 3, 1, 106, 125, 145, 2),
              row(3, 1, 2, 2, 118, 145, 165, 1),
              row(2, 1, 3, 5, 116, 165, 185, 0),
              row(1, 2, 2, 6, 190, 190, 210, 0)));
  final List<EventView> arrivals =
      new ArrayList<>(
          List.of(
              arrival(2, 1, 1, 130),
              arrival(3, 1, 1, 150),
              arrival(2, 3, 1, 170),
              arrival(3, 2, 1, 190),
              arrival(2, 1, 2, 215)));

  /** What the check was told to have matched, each hop by its times. */
  final List<String> matches = new ArrayList<>();

  Tallies tallies = new Tallies();
  List<String> notes = List.of();

  static EventView row(
      int sender,
      long number,
      int receiver,
      long timestamp,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {
    return new MutableEvent()
        .relayed(sender, number, receiver, timestamp, arrivedNs, takenNs, forwardedNs, queueLength);
  }

  /** A receive at tick 7 of a process, at the instant of the arrival. */
  static EventView arrival(int process, int sender, long number, long arrivedNs) {
    return new MutableEvent().receive(process, 7, arrivedNs, 0, 0, sender, number, 0, arrivedNs);
  }

  private final class Matches implements MatchListener {
    @Override
    public void matched(int receiver, long arrivedNs, long sentNs) {}

    @Override
    public void cameOver(Hop hop, long leftNs, long arrivedNs) {
      matches.add(leftNs + (hop == Hop.FROM_SENDER ? " to the relay " : " from it ") + arrivedNs);
    }
  }

  private static CheckScope scope(RelayOrder order) {
    return new CheckScope(
        1,
        3,
        Optional.of(Die.ofSides(10)),
        Optional.empty(),
        true,
        Optional.of(order),
        Kills.NONE,
        Optional.empty());
  }

  /** A check of a star before its first event, of which nothing is sent yet. */
  RelayCheck empty(RelayOrder order, boolean complete) {
    CheckScope scope = scope(order);
    LogCompleteness whole = LogCompleteness.of(scope, complete);
    // The highest number that each process sends.
    Unmatched unsent = new Unmatched(whole, tallies.of(Rule.MATCHED), new long[] {2, 1, 1});
    return new RelayCheck(scope, order, whole, tallies, unsent, new Matches());
  }

  void check(RelayOrder order, boolean complete) {
    RelayCheck check = empty(order, complete);
    send(check);
    rows.forEach(check::row);
    arrivals.forEach(arrival -> tell(check, arrival));
    end(check, order);
  }

  /** Like {@link #check}, but every arrival is told before all rows. */
  void checkArrivalsFirst() {
    RelayCheck check = empty(RelayOrder.TIMESTAMP, true);
    send(check);
    arrivals.forEach(arrival -> tell(check, arrival));
    rows.forEach(check::row);
    end(check, RelayOrder.TIMESTAMP);
  }

  private static void send(RelayCheck check) {
    sent(check, 1, 100, 1, Message.EVERYONE, 1);
    sent(check, 2, 110, 1, 3, 5);
    sent(check, 3, 115, 1, 2, 2);
    sent(check, 1, 120, 2, 2, 6);
  }

  private void end(RelayCheck check, RelayOrder order) {
    List<ProcessCheck> processes = new ArrayList<>();
    for (int process = 1; process <= 3; process++) {
      processes.add(new ProcessCheck(process, scope(order), KeyedRandom.of(1), new Tallies()));
    }
    notes = check.end(processes, List.of());
  }

  static void sent(
      RelayCheck check, int process, long timeNs, long number, int receiver, long timestamp) {
    check.sent(
        new MutableEvent().send(process, 1, timeNs, timestamp, 0, number, receiver), receiver);
  }

  static void tell(RelayCheck check, EventView arrival) {
    check.received(arrival, 7, true);
  }

  RuleResult result(Rule rule) {
    return tallies.of(rule).result();
  }

  /** The rule is the only one broken, and this once. */
  void assertBroken(Rule rule, String sentence) {
    for (RuleResult result : tallies.results()) {
      assertThat(result.violations())
          .as("%s: %s", result.rule(), result.first())
          .isEqualTo(result.rule() == rule ? 1 : 0);
    }
    assertThat(result(rule).first()).isEqualTo(sentence);
  }

  void assertWhole() {
    assertThat(tallies.results())
        .allSatisfy(at -> assertThat(at.violations()).as(at.first()).isZero());
    assertThat(notes).isEmpty();
  }
}
