package lamplight.report.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.model.Rate;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

class PredictionTextTest {
  @Test
  void shouldPrintTheTablesAndASentenceForEachProcess() {
    // c = 100 exactly; E[queue] of process 1 is 19 * 60 + 0.16 * 100 / (2 * 19) = 1140.42.
    assertThat(text(fixed("1,10,100", 10, 60)))
        .isEqualTo(
            """
            example: 3 processes, draws of 10 sides, trials of 60 s, at 1, 10, 100 ticks a second.

            In the long run:

            process  ticks/s  state      arrivals/s  receive share  growth/s  mean queue  clock/s  drift/s  receive jump
                  1        1  saturated          20              1        19           -        5       95             5
                  2       10  saturated          20              1        10           -       50       50             5
                  3      100  stable              0              0         0           0      100        0             -

            After 60 s, on average over seeds:

            process  ticks/s  state      receives  copies sent  final clock  final offset  final queue  sd of queue
                  1        1  saturated      59.6        0.168          298         5,702        1,140         31.0
                  2       10  saturated       599        0.320        2,996         3,004          601         31.0
                  3      100  stable        0.244        2,400        6,000             0            0            -

            process 1 is saturated: its queue grows by 19 messages a second, and its clock falls behind the fastest by 95 a second.
            process 2 is saturated: its queue grows by 10 messages a second, and its clock falls behind the fastest by 50 a second.
            process 3 is stable: in the long run it alone sends, no message reaches it, and its clock counts its own ticks, 100 a second.

            The fastest clock rate is exact: in the long run one process alone sends.
            """);
  }

  @Test
  void shouldSayWhatEachProcessDoes() {
    assertThat(text(fixed("1,3,6", 10, 60)).lines())
        .contains(
            "process 1 is saturated: its queue grows by 0.500 messages a second, and its clock"
                + " falls behind the fastest by 2.00 a second.",
            "process 2 is stable: it keeps pace with the fastest clock, 6.00 a second, on 3 ticks a"
                + " second, and its queue holds 0.244 messages on average.",
            "process 3 is stable: it ticks fastest, its clock runs at 6.00 a second, on 6 ticks a"
                + " second, and its queue holds 0.0292 messages on average.");
  }

  @Test
  void aGrowthOfOneShouldBeInTheSingular() {
    // Twice the rates, so twice the growth of (1,3,6).
    assertThat(text(fixed("2,6,12", 10, 60)))
        .contains("process 1 is saturated: its queue grows by 1 message a second, and its clock");
  }

  @Test
  void shouldSayWhatACriticalProcessDoes() {
    // (1,2,4): S = 6/1.2 = 5, variance 5 * 0.13/0.9; sqrt(2 * 0.7222 * 60 / pi) = 5.25.
    assertThat(text(fixed("1,2,4", 10, 60)).lines())
        .contains(
            "process 1 is critical: messages arrive exactly as fast as it ticks, so its queue grows"
                + " like the square root of time, to about 5 messages after 60 s, while its clock"
                + " runs at the fastest rate, 4.00 a second, ever further behind.");
    assertThat(text(fixed("4,4", 2, 60)).lines())
        .contains(
            "process 2 is critical: it and its equal send on every idle tick, so whichever ticks"
                + " first sends for ever and the other one receives for ever.");
  }

  @Test
  void shouldSayWhenATrialIsTooShort() {
    // (1,3,4): growth 1/6, variance 7/1.2 * 0.13/0.9 = 0.8426; 4 * 0.8426 * 36 = 121.3 s.
    assertThat(text(fixed("1,3,4", 10, 60)).lines())
        .anyMatch(
            line ->
                line.endsWith(
                    "One trial of 60 s cannot show this growth, 10 messages with a standard"
                        + " deviation of 7; one of 122 s can."));
    assertThat(text(fixed("1,3,4", 10, 122))).doesNotContain("cannot show");
  }

  @Test
  void shouldSayWhereTheClockRateComesFrom() {
    assertThat(text(fixed("6,6,6", 10, 60)))
        .containsPattern(
            "measured in 16 trials in virtual time \\(seeds 1\\.\\.16, 28,444 s of model time"
                + " in all, no network delay\\), with a standard error of 0\\.\\d{3} %\\.");
  }

  @Test
  void shouldSayThatTheClockRateWasMeasuredWithTheDelay() {
    assertThat(text(experiment("rates = 6, 6, 6", "network.delay = uniform 1 ms..20 ms")))
        .contains("28,444 s of model time in all, with this network delay), with a standard");
  }

  @Test
  void shouldPrintARowForEachSeedAndProcessOfRandomRates() {
    Experiment experiment = random(3, 10, 60, 7);
    List<String> lines = text(experiment).lines().toList();

    assertThat(lines.get(0))
        .isEqualTo(
            "example: 3 processes, draws of 10 sides, trials of 60 s, at rates drawn from the seed,"
                + " 1 to 6 ticks a second.");
    for (long seed = 1; seed <= 7; seed++) {
      List<Rate> rates = experiment.rates().forSeed(seed, 3);
      for (int process = 1; process <= 3; process++) {
        String row = " *" + seed + " +" + process + " +" + rates.get(process - 1) + " +[a-z]+ .*";
        assertThat(lines.stream().filter(line -> line.matches(row))).hasSize(2);
        String sentence = "seed " + seed + ", process " + process + " is ";
        assertThat(lines.stream().filter(line -> line.startsWith(sentence))).hasSize(1);
      }
    }
    assertThat(lines).noneMatch(line -> line.startsWith("Shown are"));
  }

  @Test
  void shouldShowTheFirstOfManySeeds() {
    List<String> lines = text(random(3, 10, 60, 100_000)).lines().toList();

    assertThat(lines).contains("Shown are the first 20 of 100,000 seeds.");
    assertThat(lines.stream().filter(line -> line.startsWith("seed 20, process"))).hasSize(3);
    assertThat(lines.stream().filter(line -> line.startsWith("seed 21, process"))).isEmpty();
  }

  @Test
  void shouldShowPercentilesOfManyProcesses() {
    // One process at 100 a second beside 24 at 1 and 10 each: with K = 50, p S = 4 saturates the
    // slow ones and nothing else matters to the percentiles of the rates.
    String rates = "1, ".repeat(24) + "100";
    List<String> lines = text(fixed(rates, 50, 60)).lines().toList();

    assertThat(lines)
        .contains(
            "Shown are the first 12 processes, and percentiles over all of them.",
            "1 process is stable.",
            "0 processes are critical.",
            "24 processes are saturated.");
    assertThat(lines.stream().filter(line -> line.matches("process \\d+ is .*"))).hasSize(12);
    assertThat(cells(lines, "median")).startsWith("median", "1", "4", "1", "3");
    // Rank 0.95 * 25 = 23.75, the 24th of the sorted rates.
    assertThat(cells(lines, "95 %")).startsWith("95", "%", "1", "4");
    assertThat(cells(lines, "largest")).startsWith("largest", "100", "4", "1", "3", "0");
    assertThat(cells(lines, "smallest")).startsWith("smallest", "1", "0", "0", "0", "0");
  }

  @Test
  void shouldNameNoneOfManyProcessesWhoseRatesAreLeftToChance() {
    List<String> lines = text(random(13, 20, 10, 9)).lines().toList();

    assertThat(lines)
        .contains("Shown are the first 5 of 9 seeds.")
        .contains("Over all 13 processes of seed 5:")
        .doesNotContain("Over all 13 processes of seed 6:")
        .noneMatch(line -> line.contains("process 1 "));
    assertThat(lines.get(lines.size() - 1)).contains("the fastest clock rate");
  }

  @Test
  void shouldPrintTheSameEveryTime() {
    Experiment experiment = random(3, 10, 60, 5);

    assertThat(text(experiment)).isEqualTo(text(experiment));
  }

  private static List<String> cells(List<String> lines, String first) {
    String row =
        lines.stream().filter(line -> line.strip().startsWith(first + " ")).findFirst().orElse("");
    return Arrays.asList(row.strip().split(" +", -1));
  }

  private static Experiment fixed(String rates, int sides, long seconds) {
    return experiment("rates = " + rates, "draw.sides = " + sides, "duration = " + seconds + " s");
  }

  private static Experiment random(int processes, int sides, long seconds, int seeds) {
    return experiment(
        "rates = random 1..6",
        "processes = " + processes,
        "draw.sides = " + sides,
        "duration = " + seconds + " s",
        "seeds = 1.." + seeds);
  }

  private static Experiment experiment(String... lines) {
    List<String> all = new ArrayList<>(List.of("title = example", "time = virtual"));
    all.addAll(List.of(lines));
    return Made.of(all.toArray(String[]::new));
  }

  private static String text(Experiment experiment) {
    return String.join("\n", PredictionText.of(experiment, VirtualTrial::run)) + "\n";
  }
}
