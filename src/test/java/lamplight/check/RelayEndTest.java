package lamplight.check;

import static lamplight.check.StarLog.arrival;
import static lamplight.check.StarLog.row;
import static lamplight.check.StarLog.sent;
import static lamplight.check.StarLog.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.MutableEvent;
import lamplight.model.RelayOrder;
import org.junit.jupiter.api.Test;

/**
 * What the relay of a star of three has to answer for when processes were killed by a signal.
 * Process 3 of seed 1 logged two internal events, and its next draw, 3, means a send to process 2.
 */
class RelayEndTest {
  private static final String AROUND =
      ", which the relay did not forward, but it goes through the relay";
  private static final String PAST_END =
      "The relay forwarded message 3-1 to process 2, whose send is past the end of the log of"
          + " process 3.";

  private final Tallies tallies = new Tallies();
  private CheckScope scope = scope();
  private RelayCheck check = check(0, 0, 0);
  private List<String> notes = List.of();

  private static CheckScope scope(int... killed) {
    TreeMap<Integer, Long> ticks = new TreeMap<>();
    for (int process : killed) {
      ticks.put(process, 2L);
    }
    return new CheckScope(
        1,
        3,
        Optional.of(Die.ofSides(10)),
        Optional.empty(),
        true,
        Optional.of(RelayOrder.ARRIVAL),
        new Kills(ticks, false),
        Optional.empty());
  }

  /** The check of a trial whose processes sent as many messages as this. */
  private RelayCheck check(long... highestSent) {
    LogCompleteness whole = LogCompleteness.of(scope, true);
    Unmatched unsent = new Unmatched(whole, tallies.of(Rule.MATCHED), highestSent);
    MatchListener nobody =
        new MatchListener() {
          @Override
          public void matched(int receiver, long arrivedNs, long sentNs) {}

          @Override
          public void cameOver(Hop hop, long leftNs, long arrivedNs) {}
        };
    return new RelayCheck(scope, RelayOrder.ARRIVAL, whole, tallies, unsent, nobody);
  }

  private void killed(int... processes) {
    scope = scope(processes);
  }

  private void end(EventView... unlogged) {
    List<ProcessCheck> processes = new ArrayList<>();
    for (int process = 1; process <= 3; process++) {
      ProcessCheck own = new ProcessCheck(process, scope, KeyedRandom.of(1), new Tallies());
      own.internal(new MutableEvent().internal(process, 1, 100, 1, 0));
      own.internal(new MutableEvent().internal(process, 2, 200, 2, 0));
      processes.add(own);
    }
    List<Unmatched.Pending> pending = new ArrayList<>();
    for (EventView event : unlogged) {
      pending.add(Unmatched.Pending.of(event, 7));
    }
    notes = check.end(processes, pending);
  }

  private void assertWhole() {
    assertThat(tallies.results())
        .allSatisfy(rule -> assertThat(rule.violations()).as(rule.first()).isZero());
  }

  /** Rule 3 is broken once, and no other. */
  private void assertUnmatched(String sentence) {
    for (RuleResult rule : tallies.results()) {
      assertThat(rule.violations())
          .as("%s: %s", rule.rule(), rule.first())
          .isEqualTo(rule.rule() == Rule.MATCHED ? 1 : 0);
    }
    assertThat(tallies.of(Rule.MATCHED).result().first()).isEqualTo(sentence);
  }

  @Test
  void shouldFindACopyToAKilledProcessThatTheRelayDidNotForward() {
    killed(3);
    check = check(2, 0, 0);
    sent(check, 1, 100, 1, 3, 1);
    // That this one is missing, the rule on what is sent and received says.
    sent(check, 1, 110, 2, 2, 2);
    end();

    assertUnmatched(
        "process 1 sent message 1-1 to process 3, but the relay, which forwards to a killed"
            + " process too, did not forward it");
    assertThat(notes).isEmpty();
  }

  @Test
  void shouldFindACopyThatAKilledProcessGotAroundTheRelayOnce() {
    killed(3);
    check = check(1, 0, 0);
    sent(check, 1, 100, 1, 3, 1);
    tell(check, arrival(3, 1, 1, 130));
    end();

    assertUnmatched("process 3, tick 7: receives message 1-1" + AROUND);
  }

  @Test
  void whatAKilledProcessSentLastMayGoWithItsConnection() {
    killed(2, 3);
    check = check(0, 0, 1);
    sent(check, 3, 100, 1, 2, 1);
    end();

    assertWhole();
  }

  @Test
  void whatAKilledProcessSentBeforeAnotherThatCameMayNot() {
    killed(2, 3);
    check = check(0, 0, 2);
    sent(check, 3, 100, 1, 2, 1);
    sent(check, 3, 110, 2, 2, 2);
    check.row(row(3, 2, 2, 2, 115, 115, 135, 0));
    end();

    assertUnmatched(
        "process 3 sent message 3-1 to process 2, but the relay, which forwards to a killed"
            + " process too, did not forward it");
  }

  @Test
  void shouldFindAnUnloggedCopyThatTheRelayForwardedAndALivingProcessDidNotGet() {
    killed(3);
    check = check(0, 0, 0);
    check.row(row(3, 1, 2, 3, 205, 205, 225, 0));
    end();

    assertUnmatched(
        "the relay, copy 1: forwards message 3-1 to process 2, but process 2 neither received it"
            + " nor holds it");
    assertThat(notes).containsExactly(PAST_END);
  }

  @Test
  void anUnloggedCopyToAnotherKilledProcessMayNotCome() {
    killed(2, 3);
    check = check(0, 0, 0);
    check.row(row(3, 1, 2, 3, 205, 205, 225, 0));
    end();

    assertWhole();
    assertThat(notes).containsExactly(PAST_END);
  }

  @Test
  void anUnloggedCopyThatCameThroughTheRelayIsRight() {
    killed(3);
    check = check(0, 0, 0);
    check.row(row(3, 1, 2, 3, 205, 205, 225, 0));
    EventView received = arrival(2, 3, 1, 230);
    check.received(received, 7, false);
    end(received);

    assertWhole();
    assertThat(notes).containsExactly(PAST_END);
  }

  @Test
  void shouldFindAnUnloggedCopyThatArrivedBeforeTheRelayForwardedIt() {
    killed(3);
    check = check(0, 0, 0);
    check.row(row(3, 1, 2, 3, 205, 205, 225, 0));
    EventView received = arrival(2, 3, 1, 224);
    check.received(received, 7, false);
    end(received);

    assertUnmatched(
        "process 2, tick 7: receives message 3-1, which arrived at 224 ns, but an arrival from 225"
            + " ns on was expected, when it was forwarded");
  }

  @Test
  void shouldFindAnUnloggedCopyThatWentAroundTheRelay() {
    killed(3);
    check = check(0, 0, 0);
    EventView received = arrival(2, 3, 1, 230);
    check.received(received, 7, false);
    end(received);

    assertUnmatched("process 2, tick 7: receives message 3-1" + AROUND);
  }

  /** 1-1 went around the relay, which forwarded 1-2: of both, process 2 got all there was. */
  @Test
  void whatWentAroundTheRelayIsNotAmongWhatNobodyReceived() {
    check = check(2, 0, 0);
    sent(check, 1, 100, 1, 2, 1);
    sent(check, 1, 110, 2, 2, 2);
    tell(check, arrival(2, 1, 1, 105));
    check.row(row(1, 2, 2, 2, 115, 115, 135, 0));

    assertThat(check.unreceived()).isEqualTo(Map.of(ChannelTable.key(1, 2), 1L));
    tell(check, arrival(2, 1, 2, 140));
    assertThat(check.unreceived()).isEmpty();
  }
}
