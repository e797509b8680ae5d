package lamplight.twin;

import static lamplight.twin.TwinStories.REAL;
import static lamplight.twin.TwinStories.TWO;
import static lamplight.twin.TwinStories.early;
import static lamplight.twin.TwinStories.first;
import static lamplight.twin.TwinStories.onTime;
import static lamplight.twin.TwinStories.spec;
import static lamplight.twin.TwinStories.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import lamplight.measure.TimeBase;
import lamplight.model.Message;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult.Agreement;
import lamplight.twin.TwinResult.Compared;
import lamplight.twin.TwinResult.Difference;
import org.junit.jupiter.api.Test;

/** Trials and twins told by hand; times are microseconds. */
class TwinComparisonTest {
  @Test
  void shouldAgreeThroughoutWhereOnlyTimesDiffer() {
    Story late =
        new Story()
            .internal(2, 1, 250_400, 1)
            .internal(2, 2, 750_000, 2)
            .send(1, 1, 750_500, 1, 1, 2)
            .receive(2, 3, 1_250_001, 3, 0, 1, 1, 1, 750_900)
            .send(2, 4, 1_750_000, 4, 1, 1)
            .receive(1, 2, 1_750_012, 5, 0, 2, 1, 4, 1_750_010);

    Compared result = Story.compare(TWO, REAL, late, onTime());

    assertThat(result.processes()).containsExactly(new Agreement(2, 2), new Agreement(4, 4));
    assertThat(result.agreement(1)).hasValue(1);
    assertThat(result.agreement(2)).hasValue(1);
    assertThat(result.events()).isEqualTo(6);
    assertThat(result.agreeing()).isEqualTo(6);
    assertThat(result.first()).isEmpty();
    assertThat(result.lastNs()).isEmpty();
  }

  @Test
  void shouldGiveLengthsInWallTimeWhereTheModelRunsFaster() {
    // As above, 40 times faster: 38, 12, 62 and 112 us of model time are 0.95, 0.3, 1.55 and 2.8
    // us, of which the halves go to the even tenth.
    TimeBase fast = TimeBase.real(1_767_225_600_000_000_000L, 40);

    Compared result = Story.compare(TWO, fast, early(), onTime());

    Difference first = result.first().orElseThrow();
    assertThat(first.atNs()).isEqualTo(750_112_000);
    assertThat(first.why())
        .isEqualTo(
            "Message 1-1 arrived 1 µs before the tick in the trial and 0.3 µs after it in the twin:"
                + " in the trial the message was 1.6 µs late, the tick 2.8 µs late.");
    assertThat(result.lastNs()).isEqualTo(OptionalLong.of(1_250_003_000));
  }

  @Test
  void shouldCountAnArrivalAtTheInstantOfTheTickAsInTime() {
    Story trial =
        new Story().send(1, 1, 500_050, 1, 1, 2).receive(2, 1, 500_100, 2, 0, 1, 1, 1, 500_100);
    Story twin =
        new Story()
            .internal(2, 1, 500_000, 1)
            .send(1, 1, 500_001, 1, 1, 2)
            .queued(2, 1, 1, 1, 500_001);

    assertThat(first(three(500_001, 900_000), trial, twin).why())
        .isEqualTo(
            "Message 1-1 arrived 0 µs before the tick in the trial and 1 µs after it in the twin:"
                + " in the trial the message was 99 µs late, the tick 100 µs late.");
  }

  @Test
  void shouldNotTellASendToAllFromOneToTheOnlyPeer() {
    Story trial = new Story().send(1, 1, 750_012, 1, 1, 2).send(2, 1, 250_000, 1, 1, 1);
    Story twin =
        new Story()
            .send(1, 1, 750_012, 1, 1, Message.EVERYONE)
            .send(2, 1, 250_000, 1, 1, Message.EVERYONE);

    assertThat(Story.compare(TWO, REAL, trial, twin).first()).isEmpty();
  }

  @Test
  void shouldGiveNoShareOfAProcessWithoutEvents() {
    Compared result =
        Story.compare(three(100_000, 0), REAL, new Story(), new Story().internal(1, 1, 100_000, 1));

    assertThat(result.agreement(1)).isEmpty();
    assertThat(result.events()).isZero();
    assertThat(result.first()).isEmpty();
  }

  @Test
  void shouldGiveTheDifferenceThatIsEarliestInTheTrialWhateverTheOrderOfTelling() {
    Story twin =
        new Story()
            .internal(1, 1, 100_000, 1)
            .internal(2, 1, 500_000, 1)
            .internal(3, 1, 700_000, 1);
    Story late = new Story().internal(2, 1, 500_000, 7).internal(3, 1, 700_000, 7);
    Story early = new Story().internal(3, 1, 400_000, 7).internal(1, 1, 399_999, 7);
    Story same = new Story().internal(2, 1, 500_000, 7).internal(1, 1, 500_000, 7);

    TrialSpec spec = three(100_000, 700_000);
    assertThat(first(spec, late, twin).process()).isEqualTo(2);
    assertThat(first(spec, early, twin).process()).isEqualTo(1);
    assertThat(first(spec, same, twin).process()).isEqualTo(1);
    assertThat(Story.compare(spec, REAL, late, twin).lastNs()).hasValue(700_000_000);
    assertThat(Story.compare(spec, REAL, early, twin).lastNs()).hasValue(400_000_000);
  }

  @Test
  void shouldRefuseATrialThatIsTooLong() {
    // 1,000,000 ticks a second for 5 s are as many as may be compared.
    TrialSpec most =
        new TrialSpec(
            1,
            4,
            5_000_000_000L,
            List.of(
                new TickSchedule(Rate.of(1_000_000), 0),
                new TickSchedule(Rate.of(1), 5_000_000_000L)));
    TrialSpec tooMany = new TrialSpec(1, 4, 5_000_000_001L, most.schedules());

    assertThat(TwinComparison.ticks(most)).isEqualTo(5_000_000);
    assertThat(TwinComparison.ticks(tooMany)).isEqualTo(5_000_002);
    assertThatThrownBy(() -> TwinComparison.of(tooMany, REAL, (spec, listener) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial of 5000002 ticks is not compared");
  }
}
