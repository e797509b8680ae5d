package lamplight.cli.live;

import static lamplight.cli.live.Views.ofRates;
import static lamplight.cli.live.Views.process;
import static lamplight.cli.live.Views.run;
import static lamplight.cli.live.Views.running;
import static lamplight.cli.live.Views.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.Phase;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import org.junit.jupiter.api.Test;

/** What stands on a terminal while a run goes on. */
class LiveTableTest {
  private static final TrialView FIRST =
      trial(
          1,
          process(1, 1, 121, 0, 2, 5, 8, 11, 14, 16, 19),
          process(2, 3, 203, 0, 0, 1, 0),
          process(3, 6, 204, 0, 0, 0, 0));
  private static final TrialView SECOND =
      trial(
          2,
          process(1, 1, 140, 0, 1, 3, 6, 9, 12, 14, 16),
          process(2, 3, 201, 0, 1),
          process(3, 6, 1204, 0));

  @Test
  void aWideTerminalShouldShowClocksAndQueuesWithTheirTrends() {
    assertThat(lines(100, 24, running(List.of(FIRST, SECOND))))
        .containsExactly(
            "slow-vs-fast  ████████████░░░░░░░░  36 of 60 s  2 running, 0 of 2 done, 0 failed "
                + " about 25 s left",
            "seed   process 1 (1/s)         process 2 (3/s)         process 3 (6/s)",
            "       clock  queue            clock  queue            clock  queue",
            "   1     121     19 ▁▂▃▄▆▇▇█     203      0 ▁▁▂▁         204      0",
            "   2     140     16 ▁▂▃▄▅▇██     201      1 ▁▂          1204      0");
  }

  @Test
  void aNarrowerTerminalShouldLoseTheTrendsThenAProcess() {
    assertThat(lines(68, 24, running(List.of(FIRST))))
        .containsExactly(
            "36 of 60 s  1 running, 0 of 1 done, 0 failed  about 25 s left",
            "seed   process 1 (1/s)     process 2 (3/s)     process 3 (6/s)",
            "       clock  queue        clock  queue        clock  queue",
            "   1     121     19 ▆▇▇█     203      0 ▁▁▂▁     204      0");
    assertThat(lines(58, 24, running(List.of(FIRST))).subList(1, 4))
        .containsExactly(
            "seed   process 1 (1/s)   process 2 (3/s)   process 3 (6/s)",
            "       clock  queue      clock  queue      clock  queue",
            "   1     121     19        203      0        204      0");
    assertThat(lines(56, 24, running(List.of(FIRST))).subList(1, 4))
        .containsExactly(
            "seed   slowest: 1 (1/s)        fastest: 3 (6/s)",
            "       clock  queue            clock  queue",
            "   1     121     19 ▁▂▃▄▆▇▇█     204      0");
  }

  @Test
  void aTerminalWithoutRoomForATableShouldShowHowFarTheRunIs() {
    assertThat(lines(100, 3, running(List.of(FIRST)))).hasSize(1);
    assertThat(lines(30, 24, running(List.of(FIRST))))
        .containsExactly("about 25 s left  36 of 60 s");
    assertThat(lines(20, 24, running(List.of(FIRST)))).containsExactly("about 25 s left");
    assertThat(lines(5, 24, running(List.of(FIRST)))).containsExactly("");
  }

  @Test
  void moreTrialsThanRowsShouldBeSummedUpBehindThoseThatNeedAttention() {
    TrialView failed =
        trial("", 7, State.FAILED, "process 2 (pid 9) ended", 0, process(1, 1, 99, 0));
    TrialView late =
        trial("", 9, State.RUNNING, "process 1 is 4 s behind", 4, process(1, 1, 118, 3));
    List<TrialView> trials =
        List.of(
            trial(1, process(1, 1, 130, 0)),
            trial(2, process(1, 1, 131, 1)),
            failed,
            trial(8, process(1, 1, 143, 6)),
            late);

    assertThat(lines(60, 7, running(trials)).subList(1, 7))
        .containsExactly(
            "seed   process 1 (1/s)",
            "       clock  queue",
            "   7   failed: process 2 (pid 9) ended",
            "   9     118      3 ▄          process 1 is 4 s behind",
            "   1     130      0",
            "and 2 more: clocks 131 to 143, queues 1 to 6");
    assertThat(lines(60, 8, running(trials))).hasSize(8);
    assertThat(lines(60, 8, running(trials)).get(7)).startsWith("   8");
  }

  @Test
  void moreThanFourProcessesShouldBeTheSlowestTheMedianAndTheFastest() {
    assertThat(lines(100, 24, running(List.of(ofRates(1, 6, 2, 4, 3, 5)))).subList(1, 4))
        .containsExactly(
            "seed   slowest: 2 (2/s)        median: 3 (4/s)         fastest: 1 (6/s)",
            "       clock  queue            clock  queue            clock  queue",
            "   1     200      0              300      0              100      0");
    assertThat(lines(200, 24, running(List.of(ofRates(1, 6, 2, 4, 3)))).get(1))
        .isEqualTo(
            "seed   process 1 (6/s)         process 2 (2/s)         process 3 (4/s)"
                + "         process 4 (3/s)");
  }

  @Test
  void ratesThatDifferBetweenTrialsShouldNotStandAboveThem() {
    assertThat(lines(100, 24, running(List.of(ofRates(1, 6, 2), ofRates(2, 6, 3)))).get(1))
        .isEqualTo("seed   process 1 (6/s)         process 2");
    List<TrialView> swapped = List.of(ofRates(1, 1, 2, 3, 4, 5), ofRates(2, 5, 4, 3, 2, 1));
    assertThat(lines(100, 24, running(swapped)).get(1))
        .isEqualTo("seed   slowest (1/s)           median: 3 (3/s)         fastest (5/s)");
  }

  @Test
  void trialsOfAStudyShouldBeNamedWithTheirPointsAndMayDifferInProcesses() {
    List<TrialView> trials =
        List.of(
            trial("processes=2", 1, State.RUNNING, "", 0, process(1, 1, 5, 0), process(2, 3, 9, 0)),
            trial(
                "processes=3",
                1,
                State.RUNNING,
                "process 3 paused",
                0,
                process(1, 1, 5, 0),
                process(2, 3, 9, 0),
                process(3, 3, 7, 0)));

    assertThat(lines(110, 24, running(trials)).subList(1, 5))
        .containsExactly(
            "                     process 1 (1/s)         process 2 (3/s)         process 3 (3/s)",
            "                     clock  queue            clock  queue            clock  queue",
            "processes=2 seed 1       5      0                9      0",
            "processes=3 seed 1       5      0                9      0                7      0"
                + "            process 3 paused");
  }

  @Test
  void theFirstLineShouldTellWhatTheTrialsAreAbout() {
    Counts counts = new Counts(5, 2, 10, 1, 20);
    assertThat(lines(120, 24, run(Phase.LAUNCHING, 3, 4, counts, List.of(FIRST))))
        .containsExactly(
            "slow-vs-fast  ████████████░░░░░░░░  wave 3 of 4: launching 5 trials"
                + "  2 ready, 10 of 20 done, 1 failed  about 25 s left");
    assertThat(lines(120, 24, run(Phase.ENDING, 3, 4, counts, List.of(FIRST))).get(0))
        .endsWith("  wave 3 of 4: 36 of 60 s  5 ending, 10 of 20 done, 1 failed  about 25 s left");
    assertThat(lines(120, 24, run(Phase.ENDING, 1, 1, counts, List.of(FIRST))).get(0))
        .endsWith("  36 of 60 s  5 ending, 10 of 20 done, 1 failed  ending the processes");
  }

  @Test
  void anEncodingWithoutBlocksShouldGetAscii() {
    RunView view = running(List.of(FIRST));
    assertThat(new LiveTable(100, 24, Glyphs.PLAIN).lines(view))
        .containsExactly(
            "slow-vs-fast  ############........  36 of 60 s  1 running, 0 of 1 done, 0 failed "
                + " about 25 s left",
            "seed   process 1 (1/s)         process 2 (3/s)         process 3 (6/s)",
            "       clock  queue            clock  queue            clock  queue",
            "   1     121     19 _.,-+**#     203      0 __._         204      0");
  }

  @Test
  void textsOfTheExperimentShouldNotMoveTheCursor() {
    TrialView failed = trial("a\u001b[2J", 7, State.FAILED, "b\u001b[2J", 0, process(1, 1, 9, 0));
    RunView view =
        new RunView(
            "c\u001b[2J",
            Phase.RUNNING,
            1,
            1,
            0,
            1,
            60,
            new Counts(1, 1, 0, 0, 1),
            "",
            List.of(failed));
    assertThat(String.join("", lines(200, 24, view))).doesNotContain("\u001b").contains("a\\u001b");
  }

  @Test
  void noLineShouldBeWiderNorAnyTableHigherThanTheTerminal() {
    long seed = 13;
    Random random = new Random(seed);
    for (int width = 1; width < 120; width++) {
      int height = 1 + random.nextInt(20);
      long[] rates =
          LongStream.generate(() -> 1 + random.nextInt(9)).limit(2 + width % 7).toArray();
      List<TrialView> trials =
          LongStream.rangeClosed(1, 1 + random.nextInt(30))
              .mapToObj(s -> ofRates(s, rates))
              .toList();
      List<String> lines = lines(width, height, running(trials));
      assertThat(lines).as("seed %d, width %d", seed, width).hasSizeLessThanOrEqualTo(height);
      for (String line : lines) {
        assertThat(line.length()).as("seed %d: %s", seed, line).isLessThanOrEqualTo(width);
      }
    }
  }

  private static List<String> lines(int width, int height, RunView view) {
    return new LiveTable(width, height, Glyphs.BLOCKS).lines(view);
  }
}
