package lamplight.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lamplight.causality.TrialHistory;
import lamplight.export.Trials;
import lamplight.model.Event;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

class EventStoryTest {
  private static final int ANY_WIDTH = Integer.MAX_VALUE;

  @Test
  void aReceiveShouldTellOfItsMessageItsPastAndItsChain() {
    assertThat(text(Trials.handWorked(), 1, 2, ANY_WIDTH))
        .isEqualTo(
            """
            seed 7, real time: 8 events, valid

            Process 1 (1/s) receives message 2-1 at its tick 2, 2.000 s into the trial; 1 waits in its queue then.
            Its clock was 3 and the message carries 4: the larger of the two, plus one, is 5.
            Process 2 (3/s) sent it at its tick 2, at 0.700 s. It spent 0.200 ms on its way and 1.30 s in the queue.

            5 events happened before it, 0 after it, and 2 are concurrent with it.

            process  before  concurrent  after
            1 (1/s)       1           0      0
            2 (3/s)       2           0      0
            3 (6/s)       2           2      0

            Why its clock is 5: the longest chain of events that leads to it, each of which happened before the next, has 5 events and goes by 2 messages.

            clock   process  ticks   until s  what
            1 to 2  3 (6/s)  1 to 2    0.300  1 internal, sends 3-1
            3 to 4  2 (3/s)  1 to 2    0.700  receives 3-1, sends 2-1
            5       1 (1/s)  2         2.000  receives 2-1
            """);
  }

  @Test
  void aSendShouldTellWhatBecameOfEachCopy() {
    assertThat(text(Trials.handWorked(), 3, 2, ANY_WIDTH))
        .contains(
            """
            Process 3 (6/s) sends message 3-1 to all others at its tick 2, 0.300 s into the trial; its queue is empty then.
            Its clock was 1, and plus one it is 2, which the message carries.
            Process 1 (1/s) receives it at its tick 1, at 1.000 s, after 0.200 ms on its way and 700 ms in the queue; its clock is 3 then.
            Process 2 (3/s) receives it at its tick 1, at 0.400 s, after 0.200 ms on its way and 99.8 ms in the queue; its clock is 3 then.

            1 event happened before it, 6 after it, and 0 are concurrent with it.
            """);
    assertThat(text(Trials.handWorked(), 3, 4, ANY_WIDTH))
        .contains("\nProcess 1 (1/s) still has it in its queue at the end.\n");
  }

  @Test
  void aFirstEventShouldNeedNoChain() {
    assertThat(text(Trials.handWorked(), 3, 1, ANY_WIDTH))
        .contains("\nProcess 3 (6/s) has an internal event at its tick 1, 0.100 s into the trial;")
        .contains("\nIts clock was 0, and plus one it is 1.\n")
        .contains("\nWhy its clock is 1: no event happened before it.\n");
  }

  @Test
  void aChainMayGoByNoMessage() {
    assertThat(text(Trials.handWorked(), 3, 3, ANY_WIDTH))
        .contains(" has 3 events, all of its own process.\n");
  }

  @Test
  void shouldTellWhatLogsLack() {
    ReadTrial trial =
        Trials.of(
            new TrialId("", 1),
            Stream.of(
                new Event.Receive(1, 1, Trials.at(900), 3, 0, 3, 1, 2, Trials.at(300)),
                new Event.Send(2, 1, Trials.at(100), 1, 0, 1, 3)));

    assertThat(text(trial, 1, 1, ANY_WIDTH))
        .contains(
            "\n"
                + "Process 3 (6/s) is its sender, but no log holds the send. It spent 600 ms in the"
                + " queue.\n")
        .contains("\nIts clock is 3, but by Lamport's rules it is 1: the longest chain");
    assertThat(text(trial, 2, 1, ANY_WIDTH)).contains("\nProcess 3 (6/s) receives it in no log.\n");
  }

  @Test
  void shouldTellWhereTheLogBreaksTheClockRule() {
    ReadTrial trial =
        Trials.of(
            new TrialId("", 1),
            Stream.of(
                new Event.Internal(1, 1, Trials.at(100), 1, 0),
                new Event.Send(1, 2, Trials.at(200), 5, 0, 1, 2),
                new Event.Receive(2, 1, Trials.at(300), 6, 0, 1, 1, 5, Trials.at(250))));

    assertThat(text(trial, 1, 2, ANY_WIDTH))
        .contains("\nIts clock was 1, and plus one it is 2, but the log says 5.\n");
    assertThat(text(trial, 2, 1, ANY_WIDTH))
        .contains(
            "\nIts clock was 0 and the message carries 5: the larger of the two, plus one, is 6.\n")
        .contains("\nIts clock is 6, but by Lamport's rules it is 3: the longest chain");
  }

  /** Of every event of some trials: the chain explains the clock, and the counts add up. */
  @Test
  void everyClockShouldBeExplained() {
    for (long seed = 1; seed <= 3; seed++) {
      ReadTrial trial = Trials.slowAndFast(seed);
      TrialHistory history = trial.history();
      for (int event = 0; event < history.size(); event++) {
        List<String> lines = new EventStory(trial, event).lines(ANY_WIDTH, true);

        assertThat(String.join("\n", lines))
            .as("seed %d, event %d", seed, event)
            .contains("\nWhy its clock is " + history.clock(event) + ": ");
        assertThat(counts(lines)).as("seed %d, event %d", seed, event).isEqualTo(199);
      }
    }
  }

  @Test
  void aLongChainShouldBeToldInFullOnDemand() {
    ReadTrial trial = pingPong(20);
    int last = trial.history().find(1, 20);
    List<String> brief = new EventStory(trial, last).lines(80, false);
    List<String> whole = new EventStory(trial, last).lines(80, true);

    assertThat(whole.subList(whole.size() - 22, whole.size()))
        .startsWith(
            "clock     process  ticks     until s  what",
            "1         1 (1/s)  1           0.000  sends 1-1",
            "2 to 3    2 (3/s)  1 to 2      0.002  receives 1-1, sends 2-1",
            "4 to 5    1 (1/s)  2 to 3      0.004  receives 2-1, sends 1-2")
        .endsWith("40        1 (1/s)  20          0.039  receives 2-10");
    assertThat(brief.subList(brief.size() - 14, brief.size()))
        .startsWith(
            "clock     process  ticks     until s  what",
            "1         1 (1/s)  1           0.000  sends 1-1",
            "2 to 3    2 (3/s)  1 to 2      0.002  receives 1-1, sends 2-1",
            "... 9 more; --all lists them",
            "22 to 23  2 (3/s)  11 to 12    0.022  receives 1-6, sends 2-6")
        .endsWith("40        1 (1/s)  20          0.039  receives 2-10");
  }

  /** Message i is sent with timestamp 2 i - 1 and makes the receiver's clock 2 i. */
  private static ReadTrial pingPong(int messages) {
    List<Event> events = new ArrayList<>();
    for (int message = 1; message <= messages; message++) {
      int sender = message % 2 == 1 ? 1 : 2;
      long stamp = 2L * message - 1;
      long number = (message + 1) / 2;
      long sentNs = Trials.at(stamp - 1);
      events.add(new Event.Send(sender, message, sentNs, stamp, 0, number, 3 - sender));
      events.add(
          new Event.Receive(
              3 - sender,
              message,
              Trials.at(stamp),
              stamp + 1,
              0,
              sender,
              number,
              stamp,
              sentNs + 1000));
    }
    return Trials.of(new TrialId("", 1), events.stream());
  }

  @Test
  void noLineShouldBeWiderThanTheTerminal() {
    ReadTrial trial = Trials.slowAndFast(2);
    for (int width : List.of(60, 80, 120)) {
      assertThat(new EventStory(trial, trial.history().find(1, 20)).lines(width, false))
          .allMatch(line -> line.length() <= width, "at most " + width);
    }
  }

  private static long counts(List<String> lines) {
    String sentence =
        lines.stream()
            .filter(line -> line.contains(" happened before it, "))
            .findFirst()
            .orElseThrow();
    return Stream.of(sentence.split("[^0-9]+")).mapToLong(Long::parseLong).sum();
  }

  private static String text(ReadTrial trial, int process, long tick, int width) {
    int event = trial.history().find(process, tick);
    return String.join("\n", new EventStory(trial, event).lines(width, false)) + "\n";
  }
}
