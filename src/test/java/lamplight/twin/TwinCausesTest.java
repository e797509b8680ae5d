package lamplight.twin;

import static lamplight.twin.TwinStories.REAL;
import static lamplight.twin.TwinStories.TWO;
import static lamplight.twin.TwinStories.early;
import static lamplight.twin.TwinStories.first;
import static lamplight.twin.TwinStories.onTime;
import static lamplight.twin.TwinStories.process;
import static lamplight.twin.TwinStories.spec;
import static lamplight.twin.TwinStories.three;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.Message;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult.Agreement;
import lamplight.twin.TwinResult.Compared;
import lamplight.twin.TwinResult.Difference;
import org.junit.jupiter.api.Test;

/** What is said of the first difference; trials and twins told by hand, times in microseconds. */
class TwinCausesTest {
  @Test
  void shouldTellWhichMessageCameBeforeATickInTheTrialOnlyAndMeetAgain() {
    // 1-1 is sent 28 us late and takes 34 us: it arrives at 0.750074 s. Tick 2 of process 2 is
    // 112 us late and finds it, 38 us old and 62 us later than in the twin. In the twin it arrives
    // at 0.750012 s, 12 us after the
    // tick. Each of the two clocks is 3 when both have made ticks 2 and 3, in either order.
    Compared result = Story.compare(TWO, REAL, early(), onTime());

    assertThat(result.processes()).containsExactly(new Agreement(2, 2), new Agreement(4, 2));
    assertThat(result.agreement(1)).hasValue(1);
    assertThat(result.agreement(2)).hasValue(0.5);
    assertThat(result.events()).isEqualTo(6);
    assertThat(result.agreeing()).isEqualTo(4);
    assertThat(result.first())
        .contains(
            new Difference(
                2,
                2,
                750_112_000,
                "the trial received message 1-1, its twin made an internal event",
                "Message 1-1 arrived 38 µs before the tick in the trial and 12 µs after it in the"
                    + " twin: in the trial the message was 62 µs late, the tick 112 µs late."));
    assertThat(result.lastNs()).hasValue(1_250_003_000);
  }

  @Test
  void shouldTellWhichMessageCameAfterATickInTheTrialOnlyAndKnowLaterOnesByTheirTick() {
    // Process 1 ticks at 0.749988 s, so in the twin 1-1 is 12 us old at tick 2 of process 2. In
    // the trial it arrives at 0.750130 s, 130 us after that tick, which was on time and sent 2-1.
    // From then on process 2 has sent one message more than its twin: what it sends at tick 4 is
    // 2-2 in the trial and 2-1 in the twin, and the same message all the same.
    TrialSpec spec = spec(3, process(1, 749_988), process(2, 250_000));
    Story trial =
        new Story()
            .internal(2, 1, 250_000, 1)
            .send(2, 2, 750_000, 2, 1, 1)
            .send(1, 1, 750_100, 1, 1, 2)
            .receive(2, 3, 1_250_000, 3, 0, 1, 1, 1, 750_130)
            .receive(1, 2, 1_749_988, 3, 0, 2, 1, 2, 750_040)
            .send(2, 4, 1_750_000, 4, 2, 1)
            .internal(2, 5, 2_250_000, 5)
            .receive(1, 3, 2_749_988, 5, 0, 2, 2, 4, 1_750_040)
            .internal(2, 6, 2_750_000, 6);
    Story twin =
        new Story()
            .internal(2, 1, 250_000, 1)
            .send(1, 1, 749_988, 1, 1, 2)
            .receive(2, 2, 750_000, 2, 0, 1, 1, 1, 749_988)
            .internal(2, 3, 1_250_000, 3)
            .internal(1, 2, 1_749_988, 2)
            .send(2, 4, 1_750_000, 4, 1, 1)
            .internal(2, 5, 2_250_000, 5)
            .receive(1, 3, 2_749_988, 5, 0, 2, 1, 4, 1_750_000)
            .internal(2, 6, 2_750_000, 6);

    Compared result = Story.compare(spec, REAL, trial, twin);

    assertThat(result.processes()).containsExactly(new Agreement(3, 2), new Agreement(6, 4));
    Difference first = result.first().orElseThrow();
    assertThat(first.what())
        .isEqualTo("the trial sent a message to process 1, its twin received message 1-1");
    assertThat(first.why())
        .isEqualTo(
            "Message 1-1 arrived 130 µs after the tick in the trial and 12 µs before it in the"
                + " twin: in the trial the message was 142 µs late, the tick on time.");
    assertThat(result.lastNs()).hasValue(1_749_988_000);
  }

  @Test
  void shouldFindTheMessageThatIsQueuedBehindTheSameOneInTheTrialOnly() {
    // 3-1 arrives 10 us before the tick, which is 20 us late; in the twin 5 us after it.
    Story trial =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .send(3, 1, 500_006, 1, 1, 2)
            .receive(2, 1, 500_020, 2, 1, 1, 1, 1, 100_100)
            .queued(2, 3, 1, 1, 500_010);
    Story twin =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .receive(2, 1, 500_000, 2, 0, 1, 1, 1, 100_000)
            .send(3, 1, 500_005, 1, 1, 2)
            .queued(2, 3, 1, 1, 500_005);

    Difference first = first(three(100_000, 500_005), trial, twin);

    assertThat(first.what())
        .isEqualTo(
            "the trial received message 1-1 (sent at tick 1, timestamp 1, clock 2, queue length 1),"
                + " its twin did too (sent at tick 1, timestamp 1, clock 2, queue length 0)");
    assertThat(first.why())
        .isEqualTo(
            "Message 3-1 arrived 10 µs before the tick in the trial and 5 µs after it in the twin:"
                + " in the trial the message was 5 µs late, the tick 20 µs late.");
  }

  @Test
  void shouldFindTheMessageThatIsQueuedBehindTheSameOneInTheTwinOnly() {
    // 3-1 arrives 7 us after the tick, which is 2 us early; in the twin 4 us before it. A tick
    // can be early when the system clock is set while the trial runs.
    Story trial =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .receive(2, 1, 499_998, 2, 0, 1, 1, 1, 100_100)
            .send(3, 1, 500_000, 1, 1, 2)
            .queued(2, 3, 1, 1, 500_005);
    Story twin =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .send(3, 1, 499_996, 1, 1, 2)
            .receive(2, 1, 500_000, 2, 1, 1, 1, 1, 100_000)
            .queued(2, 3, 1, 1, 499_996);

    assertThat(first(three(100_000, 499_996), trial, twin).why())
        .isEqualTo(
            "Message 3-1 arrived 7 µs after the tick in the trial and 4 µs before it in the twin:"
                + " in the trial the message was 9 µs late, the tick 2 µs early.");
  }

  @Test
  void shouldTellWhichTwoMessagesArrivedInAnotherOrder() {
    // 1-1 and 3-1 arrive at 0.100030 s and 0.100010 s; in the twin at 0.100000 s and 0.100004 s.
    Story trial =
        new Story()
            .send(1, 1, 100_002, 1, 1, 2)
            .send(3, 1, 100_005, 1, 1, 2)
            .receive(2, 1, 500_000, 2, 1, 3, 1, 1, 100_010)
            .queued(2, 1, 1, 1, 100_030);
    Story twin =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .send(3, 1, 100_004, 1, 1, 2)
            .receive(2, 1, 500_000, 2, 1, 1, 1, 1, 100_000)
            .queued(2, 3, 1, 1, 100_004);

    Difference first = first(three(100_000, 100_004), trial, twin);

    assertThat(first.what())
        .isEqualTo("the trial received message 3-1, its twin received message 1-1");
    assertThat(first.why())
        .isEqualTo(
            "Message 3-1 arrived 20 µs before message 1-1 in the trial, and 4 µs after it in the"
                + " twin.");
  }

  @Test
  void shouldSayThatTheDrawIsNotTheSeeds() {
    Story trial = new Story().send(1, 1, 100_000, 1, 1, 3);

    Difference all =
        first(three(100_000, 0), trial, new Story().send(1, 1, 100_000, 1, 1, Message.EVERYONE));
    Difference other = first(three(100_000, 0), trial, new Story().internal(1, 1, 100_000, 1));

    assertThat(all.what())
        .isEqualTo("the trial sent a message to process 3, its twin sent a message to all");
    assertThat(other.what())
        .isEqualTo("the trial sent a message to process 3, its twin made an internal event");
    assertThat(List.of(all.why(), other.why()))
        .containsOnly(
            "No message decided this tick but a draw, and the draw is not the seed's: rule 8 of the"
                + " check names it.");
  }

  @Test
  void shouldSayThatAClockFollowsFromAnEarlierDifference() {
    Difference clock =
        first(
            three(100_000, 0),
            new Story().internal(1, 1, 100_000, 2),
            new Story().internal(1, 1, 100_000, 1));
    Difference timestamp =
        first(
            three(100_000, 0),
            new Story().sendStamped(1, 1, 100_000, 1, 1, 2, 9),
            new Story().send(1, 1, 100_000, 1, 1, 2));

    assertThat(clock.what())
        .isEqualTo(
            "the trial made an internal event (clock 2, queue length 0), its twin did too (clock 1,"
                + " queue length 0)");
    assertThat(timestamp.what())
        .isEqualTo(
            "the trial sent a message to process 2 (timestamp 9, clock 1, queue length 0), its twin"
                + " did too (timestamp 1, clock 1, queue length 0)");
    assertThat(List.of(clock.why(), timestamp.why()))
        .containsOnly(
            "No arrival at this tick explains it, so it follows from an earlier difference.");
  }

  @Test
  void shouldNotTakeAMessageWhoseSendIsUnknownForTheTwins() {
    Story twin =
        new Story().send(1, 1, 100_000, 1, 1, 2).receive(2, 1, 500_000, 2, 0, 1, 1, 1, 100_000);
    Story trial = new Story().receive(2, 1, 500_000, 2, 0, 1, 1, 1, 100_000);

    Compared result = Story.compare(three(100_000, 0), REAL, trial, twin);

    assertThat(result.agreement(2)).hasValue(0);
    assertThat(result.first().orElseThrow().what())
        .startsWith("the trial received message 1-1 (never sent, timestamp 1,");
    assertThat(result.first().orElseThrow().why()).contains("follows from an earlier difference");
  }

  @Test
  void shouldNotBlameAnArrivalThatTheTimesOfTheLogDeny() {
    // The trial's queue is said to hold 3-1, which arrived only after the tick.
    Story trial =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .send(3, 1, 500_006, 1, 1, 2)
            .receive(2, 1, 500_020, 2, 1, 1, 1, 1, 100_100)
            .queued(2, 3, 1, 1, 500_021);
    Story twin =
        new Story()
            .send(1, 1, 100_000, 1, 1, 2)
            .receive(2, 1, 500_000, 2, 0, 1, 1, 1, 100_000)
            .send(3, 1, 500_005, 1, 1, 2)
            .queued(2, 3, 1, 1, 500_005);

    assertThat(first(three(100_000, 500_005), trial, twin).why())
        .contains("follows from an earlier difference");
  }

  @Test
  void shouldNameATickThatIsNotDue() {
    Story trial = new Story().internal(1, 1, 100_000, 1).internal(1, 2, 1_100_000, 2);
    Story twin = new Story().internal(1, 1, 100_000, 1);

    Compared result = Story.compare(three(100_000, 0), REAL, trial, twin);

    assertThat(result.agreement(1)).hasValue(0.5);
    assertThat(result.first().orElseThrow().what())
        .isEqualTo("the trial made an internal event, its twin makes no such tick");
    assertThat(result.first().orElseThrow().why())
        .isEqualTo("The last tick that was due is tick 1.");
  }

  /** Tick 2 of process 2 is due at 0.75 s, in a pause that ends 0.1 ms later. */
  @Test
  void shouldTellATickOfAPauseByTheEndOfThePause() {
    TrialSpec paused =
        spec(2, process(1, 750_112), process(2, 250_000))
            .withFaults(
                new PlannedFaults(List.of(new PlannedFault.Pause(2, 700_000_000, 50_100_000))));
    Story trial =
        new Story()
            .internal(2, 1, 250_000, 1)
            .send(1, 1, 750_140, 1, 1, 2)
            .receive(2, 2, 750_212, 2, 0, 1, 1, 1, 750_174);
    Story twin =
        new Story()
            .internal(2, 1, 250_000, 1)
            .internal(2, 2, 750_100, 2)
            .send(1, 1, 750_112, 1, 1, 2)
            .receive(2, 3, 1_250_000, 3, 0, 1, 1, 1, 750_112);

    assertThat(first(paused, trial, twin).why())
        .isEqualTo(
            "Message 1-1 arrived 38 µs before the tick in the trial and 12 µs after it in the twin:"
                + " in the trial the message was 62 µs late, the tick came 112 µs after the end of"
                + " the pause in which it fell due.");
  }
}
