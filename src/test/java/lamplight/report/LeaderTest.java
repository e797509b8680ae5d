package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import org.junit.jupiter.api.Test;

/** Who is said to lead where processes are killed on purpose. */
class LeaderTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final PlannedFault SECOND = new PlannedFault.Kill(2, 30 * SECOND_NS);
  private static final PlannedFault THIRD = new PlannedFault.Kill(3, 59 * SECOND_NS);

  private static final Experiment CALM = TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 6);

  /** A process that ends at a clock, so much behind the highest one. */
  private static Map<Metric, Double> ends(double clock, double behind) {
    Map<Metric, Double> measures = new HashMap<>(killed(clock));
    measures.put(Metric.OFFSET_FINAL, behind);
    return measures;
  }

  /** A process that was killed at a clock; the slope of its offset is that up to its death. */
  private static Map<Metric, Double> killed(double clock) {
    return Map.of(
        Metric.FINAL_CLOCK, clock, Metric.CLOCK_PER_S, clock / 60, Metric.DRIFT_PER_S, 0.0);
  }

  @SafeVarargs
  private static RunData run(Experiment experiment, List<Map<Metric, Double>>... trials) {
    RunData data = TestRuns.data(experiment);
    for (int index = 0; index < trials.length; index++) {
      data.add(TestRuns.constructed(experiment, index + 1, trials[index]));
    }
    return data;
  }

  @Test
  void aSurvivorBehindTheClockOfAKilledProcessShouldNotLead() {
    Experiment two = TestRuns.hit(CALM, THIRD, SECOND);
    RunData data =
        run(
            two,
            List.of(ends(240, 120), killed(150), killed(360)),
            List.of(ends(240, 122), killed(150), killed(362)));

    // 120 and 122: 121, half of the interval 12.706.
    assertThat(clocks(data))
        .isEqualTo(
            "Process 1 (1/s) alone lives to the end, 121 ± 13 behind the highest clock, that of a"
                + " process that was killed.");
  }

  @Test
  void ofSeveralSurvivorsOneShouldBeAhead() {
    RunData data =
        run(
            TestRuns.hit(CALM, THIRD),
            List.of(ends(240, 120), ends(300, 60), killed(360)),
            List.of(ends(240, 60), ends(300, 0), killed(290)));

    assertThat(clocks(data))
        .startsWith(
            "Process 2 (3/s) is ahead of the others that live to the end, 30 ± 381 behind the"
                + " highest clock, in 1 of 2 trials that of a process that was killed.")
        .doesNotContain("leads");
  }

  @Test
  void aSurvivorShouldLeadWhoseClockPassesThatOfTheKilledInEveryTrial() {
    RunData data =
        run(
            TestRuns.hit(CALM, new PlannedFault.Kill(3, SECOND_NS)),
            List.of(ends(60, 120), ends(180, 0), killed(6)),
            List.of(ends(60, 120), ends(180, 0), killed(6)));

    assertThat(clocks(data)).isEqualTo("Process 2 (3/s) leads at the end.");
  }

  @Test
  void nobodyShouldLeadWhenAllAreKilled() {
    RunData data =
        run(
            TestRuns.hit(CALM, SECOND, THIRD, new PlannedFault.Kill(1, 30 * SECOND_NS)),
            List.of(killed(73), killed(150), killed(240)));

    assertThat(clocks(data)).isEqualTo("No process lives to the end, so none leads there.");
  }

  @Test
  void whereEveryProcessIsKilledNothingShouldBeSaidOfRanks() {
    Experiment random =
        TestRuns.hit(
            TestRuns.random(60, 2, TimeMode.VIRTUAL),
            SECOND,
            THIRD,
            new PlannedFault.Kill(1, 30 * SECOND_NS));
    RunData data =
        run(
            random,
            List.of(killed(73), killed(150), killed(240)),
            List.of(killed(73), killed(150), killed(240)));

    assertThat(clocks(data)).isEqualTo("No process lives to the end, so none leads there.");
    assertThat(random(data)).isEmpty();
  }

  @Test
  void aRankThatIsKilledInOneTrialShouldNotLead() {
    // Process 1 is killed: in the first trial it has the middle rate, in the second another.
    Experiment random =
        TestRuns.hit(
            TestRuns.random(60, 2, TimeMode.VIRTUAL), new PlannedFault.Kill(1, 59 * SECOND_NS));
    RunData data = byRank(random, 0);

    assertThat(clocks(data))
        .isEqualTo(
            "The fastest process leads at the end. Left out: the slowest process and the middle"
                + " process are killed in some trials.");
    assertThat(clocks(byRank(random, 40)))
        .startsWith(
            "No rank is close to the highest clock at the end of every trial, so none is said to"
                + " lead.");
  }

  @Test
  void ofEqualRatesNoneShouldBeSaidToLeadForGood() {
    // 240 / 60 = 4 and 238 / 60 = 3.97 a second in both trials; the second keeps pace.
    RunData data =
        run(
            TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 4, 4),
            List.of(ends(240, 0), ends(238, 2)),
            List.of(ends(240, 0), ends(238, 2)));

    assertThat(clocks(data))
        .isEqualTo(
            "No process leads for good: all have the same rate. Process 1 (4/s) is ahead at the"
                + " end: its clock runs at 4 a second. Process 2 (4/s) keeps pace with the leader,"
                + " to within 1 % of its rate.");
  }

  @Test
  void theSlowestThatLivesShouldBeComparedWithTheOthersThatDo() {
    Experiment random =
        TestRuns.hit(
            TestRuns.random(60, 2, TimeMode.VIRTUAL), new PlannedFault.Kill(1, 59 * SECOND_NS));

    // In both trials the slowest that lives ends 100 behind, and the fastest none.
    assertThat(random(byRank(random, 0)))
        .isEqualTo(
            "Trial by trial, a queue grew by 5 messages or more in 2 of 2 (seeds 2 and 3). In 2"
                + " of 2 trials a slowest process ended farthest behind, not counting those that"
                + " were killed.");
    // Where the fastest ends 140 behind, it is the farthest.
    assertThat(random(byRank(random, 140)))
        .contains("In 0 of 2 trials a slowest process ended farthest behind");
  }

  /** The fastest ends so much behind; of the others one is killed and one ends 100 behind. */
  private static RunData byRank(Experiment random, double fastestBehind) {
    RunData data = TestRuns.data(random);
    Map<Metric, Double> fastest = new HashMap<>(ends(360, fastestBehind));
    fastest.put(Metric.QUEUE_GROWTH_PER_S, 0.5);
    fastest.put(Metric.QUEUE_FINAL, 30.0);
    // Seeds in which the three rates differ.
    for (long seed = 2; seed <= 3; seed++) {
      List<Map<Metric, Double>> byRank =
          seed == 2
              ? List.of(killed(150), ends(260, 100), fastest)
              : List.of(ends(260, 100), killed(150), fastest);
      data.add(TestRuns.constructed(random, seed, byProcess(random, seed, byRank)));
    }
    return data;
  }

  private static List<Map<Metric, Double>> byProcess(
      Experiment random, long seed, List<Map<Metric, Double>> byRank) {
    RunData order = TestRuns.data(random);
    order.add(TestRuns.constructed(random, seed, byRank));
    List<Integer> roles = order.measured().get(0).roles();
    return List.of(
        byRank.get(roles.indexOf(1)), byRank.get(roles.indexOf(2)), byRank.get(roles.indexOf(3)));
  }

  private static String clocks(RunData data) {
    return Text.join(" ", ClockFindings.of(data, data.judge().pace())).words();
  }

  private static String random(RunData data) {
    return RandomFindings.of(data).map(Text::words).orElse("");
  }
}
