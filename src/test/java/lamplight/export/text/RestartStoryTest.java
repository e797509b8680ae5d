package lamplight.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.export.Trials;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** What is said of the first event behind a restart on purpose. */
class RestartStoryTest {
  private static final long SECOND = 1_000_000_000L;

  /**
   * Process 2 takes a message at 0.25 s, where its clock becomes 2, is down from 0.75 to 1.1 s, and
   * sends to process 1 at 1.25 s.
   */
  private static String story(boolean keepsClock) {
    TrialSpec spec =
        new TrialSpec(
                1,
                3,
                2 * SECOND,
                List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND / 4)))
            .withFaults(
                new PlannedFaults(
                    List.of(
                        new PlannedFault.Restart(2, 3 * SECOND / 4, 350_000_000L, keepsClock))));
    var trial = Trials.inVirtualTime(spec);
    int event = trial.history().find(2, 2);
    return String.join("\n", new EventStory(trial, event).lines(Integer.MAX_VALUE, false));
  }

  @Test
  void aClockThatWasLostShouldBeginAtZero() {
    assertThat(story(false))
        .contains(
            "\nIts process was restarted, which lost its clock of 2: it was 0, and plus one it is"
                + " 1, which the message carries.\n",
            "\nIts clock is 1, and a restart lost a clock on purpose: the longest chain of events"
                + " that leads to it, each of which happened before the next, has 3 events");
  }

  @Test
  void aClockThatIsKeptShouldGoOn() {
    assertThat(story(true))
        .contains(
            "\nIts clock was 2, and plus one it is 3, which the message carries.\n",
            "\nWhy its clock is 3: the longest chain");
  }
}
