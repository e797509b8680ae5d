package lamplight.check;

import static lamplight.check.StarLog.row;
import static lamplight.check.StarLog.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import lamplight.model.EventView;
import lamplight.model.RelayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of one sender that overtake each other on the way to the relay and within it. */
class ConnectionRuleTest {
  private static final RelayOrder BY_TIMESTAMP = RelayOrder.TIMESTAMP;

  private final StarLog star = new StarLog();

  /** The three copies of one broadcast: the first one arrives when the relay had the second. */
  @Test
  void aCopyIsHeldAgainstTheFirstThatOvertookIt() {
    Tally tally = new Tally(Rule.FIRST_IN_FIRST_OUT);
    ConnectionRule rule = new ConnectionRule(BY_TIMESTAMP, tally);
    rule.taken(Forwarded.of(row(1, 1, 3, 7, 10, 10, 12, 0), 1), 7, 2, 1);
    rule.taken(Forwarded.of(row(1, 1, 4, 7, 11, 20, 22, 1), 2), 7, 3, 1);
    rule.taken(Forwarded.of(row(1, 1, 2, 7, 15, 22, 24, 0), 3), 7, 1, 0);

    assertThat(tally.result().violations()).isEqualTo(1);
    assertThat(tally.result().first())
        .isEqualTo(
            "the relay, copy 3: forwards message 1-1 to process 2 after message 1-1 to process 3,"
                + " but process 1 sent it before that one, and the two were never in its queue"
                + " together");
  }

  /** As the log of a broken clock may say: stamped 9, then 8, then 4. */
  @Test
  void aCopyIsHeldAgainstTheHighestTimestampThatOvertookIt() {
    RelayCheck check = star.empty(BY_TIMESTAMP, true);
    sent(check, 1, 10, 1, 3, 8);
    sent(check, 1, 20, 2, 3, 9);
    sent(check, 1, 30, 3, 3, 4);
    check.row(row(1, 2, 3, 9, 100, 100, 110, 2));
    check.row(row(1, 3, 3, 4, 100, 110, 120, 1));
    check.row(row(1, 1, 3, 8, 100, 120, 130, 0));

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 3: forwards message 1-1 to process 3 after message 1-2 to process 3, but"
            + " process 1 sent it before that one");
  }

  @Test
  void aCopyThatArrivesAfterItsOvertakerDidButWaitedWithItIsFound() {
    RelayCheck check = star.empty(BY_TIMESTAMP, true);
    sent(check, 2, 10, 1, 3, 1);
    sent(check, 1, 20, 1, 3, 8);
    sent(check, 1, 30, 2, 3, 4);
    check.row(row(2, 1, 3, 1, 15, 15, 100, 0));
    check.row(row(1, 2, 3, 4, 35, 100, 110, 1));
    check.row(row(1, 1, 3, 8, 40, 110, 120, 0));

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 3: forwards message 1-1 to process 3, which arrived at the relay at 40 ns,"
            + " but an arrival up to 35 ns was expected, before message 1-2 to process 3, which"
            + " process 1 sent after it");
  }

  @Test
  void anOvertakenCopyThatArrivesBeforeOneSentBeforeItIsFound() {
    RelayCheck check = star.empty(BY_TIMESTAMP, true);
    sent(check, 1, 10, 1, 3, 5);
    sent(check, 1, 20, 2, 3, 8);
    sent(check, 1, 30, 3, 3, 6);
    check.row(row(1, 1, 3, 5, 50, 50, 100, 0));
    check.row(row(1, 3, 3, 6, 60, 100, 110, 1));
    check.row(row(1, 2, 3, 8, 40, 110, 120, 0));

    assertThat(star.result(Rule.FIRST_IN_FIRST_OUT).first())
        .isEqualTo(
            "the relay, copy 3: forwards message 1-2 to process 3, which arrived at the relay at 40"
                + " ns, but an arrival from 50 ns on was expected, after message 1-1 to process 3,"
                + " which process 1 sent before it");
  }

  @Test
  void aCopyIsHeldAgainstOneThatWasOvertakenItself() {
    RelayCheck check = star.empty(BY_TIMESTAMP, true);
    sent(check, 1, 10, 1, 3, 9);
    sent(check, 1, 20, 2, 3, 8);
    sent(check, 1, 30, 3, 3, 7);
    sent(check, 2, 5, 1, 3, 1);
    check.row(row(2, 1, 3, 1, 15, 15, 100, 0));
    check.row(row(1, 3, 3, 7, 50, 100, 110, 2));
    check.row(row(1, 2, 3, 8, 40, 110, 120, 1));
    check.row(row(1, 1, 3, 9, 45, 120, 130, 0));

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 4: forwards message 1-1 to process 3, which arrived at the relay at 45 ns,"
            + " but an arrival up to 40 ns was expected, before message 1-2 to process 3, which"
            + " process 1 sent after it");
  }

  /** Nothing may overtake by order of arrival, even where the two came at one instant. */
  @Test
  void shouldFindAnyOvertakingByOrderOfArrival() {
    RelayCheck check = star.empty(RelayOrder.ARRIVAL, true);
    sent(check, 1, 10, 1, 3, 8);
    sent(check, 1, 20, 2, 3, 4);
    check.row(row(1, 2, 3, 4, 50, 50, 60, 1));
    check.row(row(1, 1, 3, 8, 50, 60, 70, 0));

    assertThat(star.result(Rule.FIRST_IN_FIRST_OUT).violations()).isEqualTo(1);
  }

  /** A copy sent, in the order of sending, and what the log says of it. */
  private record Sent(int place, long timestamp, EventView row) {}

  /**
   * Nearly all logs of this kind are broken somewhere; the verdict has to be that of holding every
   * pair of copies against each other.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldAgreeWithEveryPairHeldAgainstEachOther(long seed) {
    Random random = new Random(seed);
    int valid = 0;
    for (int round = 0; round < 20_000; round++) {
      RelayOrder order = random.nextInt(4) == 0 ? RelayOrder.ARRIVAL : BY_TIMESTAMP;
      List<Sent> taken = taken(random);
      Tally tally = new Tally(Rule.FIRST_IN_FIRST_OUT);
      ConnectionRule rule = new ConnectionRule(order, tally);
      TreeSet<Long> outstanding = new TreeSet<>(List.of(1L, 2L, 3L, 4L, 5L));
      long rows = 0;
      for (Sent copy : taken) {
        outstanding.remove((long) copy.place());
        Long before = outstanding.lower((long) copy.place());
        rows++;
        rule.taken(
            Forwarded.of(copy.row(), rows),
            copy.timestamp(),
            copy.place(),
            before == null ? 0 : before);
      }
      boolean isValid = isEveryPairValid(taken, order);
      valid += isValid ? 1 : 0;
      assertThat(tally.result().violations() == 0)
          .as("seed %d, round %d: %s by %s", seed, round, taken, order)
          .isEqualTo(isValid);
    }
    assertThat(valid).isBetween(1_000, 19_000);
  }

  /** Up to five copies with arrivals that mostly rise, timestamps that need not, in any order. */
  private static List<Sent> taken(Random random) {
    List<Integer> places = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    Collections.shuffle(places, random);
    List<Sent> taken = new ArrayList<>();
    long takenNs = 10;
    for (int place : places.subList(0, 2 + random.nextInt(4))) {
      takenNs += 1 + random.nextInt(3);
      long arrivedNs = Math.min(takenNs, 8 + place + random.nextInt(10) / 9 * random.nextInt(4));
      long timestamp = random.nextInt(3) == 0 ? random.nextInt(6) : 6 - place;
      EventView row = row(1, place, 2, timestamp, arrivedNs, takenNs, takenNs + 1, 0);
      taken.add(new Sent(place, timestamp, row));
    }
    return taken;
  }

  private static boolean isEveryPairValid(List<Sent> taken, RelayOrder order) {
    for (int later = 0; later < taken.size(); later++) {
      for (int first = 0; first < later; first++) {
        Sent one = taken.get(first);
        Sent other = taken.get(later);
        long risesNs = other.row().arrivedNs() - one.row().arrivedNs();
        boolean isOvertaken = other.place() < one.place();
        if (isOvertaken ? risesNs > 0 : risesNs < 0) {
          return false;
        }
        // Of equal timestamps the earlier message goes first.
        boolean isLater = other.timestamp() > one.timestamp();
        if (isOvertaken && (order == RelayOrder.ARRIVAL || !isLater)) {
          return false;
        }
      }
    }
    return true;
  }
}
