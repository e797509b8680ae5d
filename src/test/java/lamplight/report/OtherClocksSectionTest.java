package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.clocks.ClockFigures;
import lamplight.clocks.ClockFigures.Distance;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.TimeMode;
import lamplight.report.data.Studies;
import lamplight.report.data.StudyData;
import lamplight.report.document.Written;
import lamplight.results.TrialClocks;
import org.junit.jupiter.api.Test;

class OtherClocksSectionTest {
  /** Of 1,000 pairs, of which 250 are causal; the other figures depend on these. */
  private static TrialClocks trial(String point, long seed, long lamport, long hybrid, long right) {
    return new TrialClocks(
        point,
        seed,
        List.of(
            new ClockFigures("Lamport", 8, 1000, 250, 900, 250, 100, lamport, Optional.empty()),
            new ClockFigures("vector", 24, 1000, 250, 250, 250, 0, 0, Optional.empty()),
            new ClockFigures(
                "hybrid logical",
                12,
                1000,
                250,
                1000,
                250,
                0,
                hybrid,
                Optional.of(new Distance(2e6 * hybrid, 10_000_000 * hybrid, hybrid))),
            new ClockFigures(
                "naive hybrid",
                8,
                1000,
                250,
                1000,
                250,
                0,
                hybrid,
                Optional.of(new Distance(1, 1700, 0))),
            new ClockFigures(
                "physical",
                8,
                1000,
                250,
                1000,
                right,
                0,
                hybrid + 250 - right,
                Optional.of(new Distance(0, 0, 0)))));
  }

  private static StudyData run(int trials) {
    Experiment experiment = TestRuns.fixed(5, trials, TimeMode.VIRTUAL, 1, 3);
    StudyData data = TestRuns.study(experiment);
    for (long seed = 1; seed <= trials; seed++) {
      data.add("", TestRuns.modelled(experiment, seed));
    }
    return data;
  }

  private static String written(StudyData data, TrialClocks... trials) {
    return Written.of(List.of(OtherClocksSection.of(data, List.of(trials)).orElseThrow()));
  }

  @Test
  void aRunShouldHaveARowAClock() {
    assertThat(written(run(2), trial("", 1, 120, 4, 240), trial("", 2, 130, 2, 245)))
        .contains(
            "<summary>What other clocks would have said: against true time, Lamport clocks order"
                + " 12.5 % of the pairs, hybrid logical clocks 0.300 %</summary>")
        .contains(
            "In 25 % of the pairs one event happened before the other; **vector clocks** order"
                + " these and no others. **Lamport clocks** order 90 % of the pairs, of which 27.8"
                + " % are causal, and 12.5 % of the pairs against true time. **Hybrid logical"
                + " clocks** order 0.300 % against true time, and are at most 40 ms ahead of the"
                + " physical clock of their process. **Physical clocks** alone lose the order of"
                + " 3.00 % of the causal pairs.")
        .contains("| Lamport | 8 | 90 % | 27.8 % | 100 % | 10 % | 12.5 % | - | - | - |\n")
        .contains("| vector | 24 | 25 % | 100 % | 100 % | 0 % | 0 % | - | - | - |\n")
        .contains(
            "| hybrid logical | 12 | 100 % | 25 % | 100 % | 0 % | 0.300 % | 6 ms | 40 ms | 4 |\n")
        .contains(
            "| naive hybrid | 8 | 100 % | 25 % | 100 % | 0 % | 0.300 % | 1 ns | 1.70 µs | 0 |")
        .contains("| physical | 8 | 100 % | 24.3 % | 97 % | 0 % | 1.05 % | 0 ms | 0 ms | 0 |")
        .contains(
            "Replayed are the events of every complete trial. Shares are means over trials;"
                + " [clocks.csv](clocks.csv) has each trial.");
  }

  @Test
  void withoutSkewThereShouldBeNothingToSayOfPhysicalClocks() {
    assertThat(written(run(1), trial("", 1, 120, 0, 250)))
        .contains("order 0 % against true time, and are never ahead of the physical clock")
        .doesNotContain("Physical clocks")
        .contains("every complete trial. [clocks.csv](clocks.csv) has each trial.");
  }

  @Test
  void nearlyAllShouldNotBeRoundedToAll() {
    ClockFigures of =
        new ClockFigures("x", 8, 10_000, 10_000, 10_000, 9999, 0, 1, Optional.empty());
    List<ClockFigures> figures = new ArrayList<>(trial("", 1, 120, 4, 240).figures());
    figures.add(of);

    assertThat(written(run(1), new TrialClocks("", 1, figures)))
        .contains("| x | 8 | 100 % | \\> 99.9 % | \\> 99.9 % | 0 % | 0.0100 % | - | - | - |");
  }

  @Test
  void shouldNameTheTrialsWhereItIsNotAll() {
    assertThat(written(run(4), trial("", 1, 120, 4, 240), trial("", 2, 120, 4, 240)))
        .contains(
            "Replayed are the events of 2 of 4 complete trials: seeds 1 and 2 (trials that passed"
                + " the check, up to 100,000 events in all).");
    assertThat(written(run(2), trial("", 1, 120, 4, 240)))
        .contains("1 of 2 complete trials: seed 1 (trials");
    TrialClocks[] nine = new TrialClocks[9];
    for (int index = 0; index < nine.length; index++) {
      nine[index] = trial("", index + 1, 120, 4, 240);
    }
    assertThat(written(run(10), nine)).contains("of 9 of 10 complete trials: seeds 1 to 9 (");
  }

  @Test
  void shouldSayWhatIsTooLarge() {
    assertThat(written(run(2), new TrialClocks("", 1, List.of())))
        .contains("<summary>What other clocks would have said: too large to replay</summary>")
        .contains(
            "Not replayed because too large: 1 trial. It takes at most 400 processes, and at most"
                + " 2,000,000 events times processes.")
        .doesNotContain("|");
    assertThat(OtherClocksSection.of(run(1), List.of())).isEmpty();
  }

  private static StudyData study(String... lines) {
    Study study =
        Studies.of(
            Stream.concat(
                    Stream.of("title = Skews", "rates = 1, 3", "duration = 5 s", "seeds = 1..2"),
                    Stream.of(lines))
                .toArray(String[]::new));
    StudyData data = new StudyData(study, Studies.facts(study));
    for (StudyPoint point : study.points()) {
      data.add(point.name(), TestRuns.modelled(point.experiment(), 1));
      data.add(point.name(), TestRuns.modelled(point.experiment(), 2));
    }
    return data;
  }

  @Test
  void aStudyShouldHaveARowAPoint() {
    assertThat(
            written(
                study("vary.draw.sides = 4 | 6"),
                trial("draw.sides=4", 1, 120, 0, 250),
                trial("draw.sides=6", 1, 120, 4, 240)))
        .contains(
            "<summary>What other clocks would have said: hybrid logical clocks order fewer pairs"
                + " against true time than Lamport clocks, in every trial, at 2 of 2"
                + " points</summary>")
        .contains("**Hybrid logical clocks** order 0 % to 0.400 % against true time")
        .contains(
            "| draw.sides | precision: Lamport | against time: Lamport | against time: hybrid"
                + " logical | against time: naive hybrid | against time: physical | recall:"
                + " physical | ahead, largest: hybrid logical | counter |\n")
        .contains("lose the order of up to 4.00 % of the causal pairs.")
        .contains(
            "| 4 | 27.8 % | 12 % | 0 % | 0 % | 0 % | 100 % | 0 ms | 0 |\n"
                + "| 6 | 27.8 % | 12 % | 0.400 % | 0.400 % | 1.40 % | 96 % | 40 ms | 4 |\n")
        .contains(
            "Replayed are the events of 2 of 4 complete trials: the first seed of each point, then"
                + " the second, and so on (trials that passed the check, up to 100,000 events in"
                + " all). [clocks.csv](clocks.csv) has each trial.")
        .doesNotContain("Hybrid logical or Lamport?");
  }

  @Test
  void aPointShouldHaveAnIntervalOverItsSeeds() {
    // 11 and 13 %, mean 12, standard error 1, t(0.975, 1) = 12.706.
    assertThat(
            written(
                study("vary.draw.sides = 4 | 6"),
                trial("draw.sides=4", 1, 110, 4, 240),
                trial("draw.sides=4", 2, 130, 4, 240),
                trial("draw.sides=6", 1, 110, 115, 240),
                trial("draw.sides=6", 2, 130, 115, 240)))
        .contains("| 4 | 27.8 % | 12 ± 13 % | 0.400 % | 0.400 % | 1.40 % | 96 % | 40 ms | 4 |\n")
        .contains("than Lamport clocks, in every trial, at 1 of 2 points</summary>")
        .contains(
            "Replayed are the events of every complete trial. Shares are means over the trials of a"
                + " point, with half of the 95 % interval behind ±; [clocks.csv]");
  }

  @Test
  void aStudyOfSkewsShouldSayUpToWhichOnesTheHybridClockIsBetter() {
    assertThat(
            written(
                study(
                    "vary.clock.skew = none | 0 ms, 20 ms | 0 ms, -3 s | 0 ms, 9 s | random 0 s..1"
                        + " s"),
                trial("clock.skew=none", 1, 120, 0, 250),
                trial("clock.skew=none", 2, 130, 0, 250),
                trial("clock.skew=0_ms,20_ms", 1, 120, 119, 250),
                trial("clock.skew=0_ms,-3000_ms", 1, 120, 121, 250),
                trial("clock.skew=0_ms,-3000_ms", 2, 120, 119, 250),
                trial("clock.skew=0_ms,9000_ms", 1, 120, 120, 250),
                trial("clock.skew=random_0_ms..1000_ms", 1, 120, 121, 250)))
        .contains(
            "## What other clocks would have said\n\n"
                + "**Hybrid logical or Lamport?** Against true time, hybrid logical clocks order"
                + " fewer pairs than Lamport clocks in every trial where the physical clocks are 0"
                + " ms and 20 ms apart; in some trials where they are 3 s (1 of 2) apart; in no"
                + " trial where they are 9 s and at most 1 s apart.\n")
        .doesNotContain("<summary>");
  }
}
