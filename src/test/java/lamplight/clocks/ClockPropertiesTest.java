package lamplight.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lamplight.causality.HappenedBefore;
import lamplight.causality.TrialHistory;
import lamplight.clocks.HybridRules.Hybrid;
import lamplight.model.ClockSkew;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every trial, over random ones in virtual time. */
class ClockPropertiesTest {
  private static final long MS = 1_000_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  /** A small trial of any kind: rates, topology, delays, skews, and now and then a kill. */
  private static TrialSpec random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int processes = random.nextInt(2, 6);
    List<Rate> rates = random.ints(processes, 1, 9).mapToObj(Rate::of).toList();
    TrialSpec spec =
        random.nextBoolean()
            ? TrialSpec.withAlignedPhases(seed, 2 * processes, 4000 * MS, rates)
            : TrialSpec.withRandomPhases(seed, 2 * processes, 4000 * MS, rates);
    spec =
        spec.withSkew(new ClockSkew(random.longs(processes, -400 * MS, 400 * MS).boxed().toList()))
            .withDelay(new NetworkDelay.Uniform(0, random.nextLong(1, 300 * MS)));
    if (random.nextInt(3) == 0) {
      spec = spec.withRelay(Optional.of(RelaySpec.DEFAULT));
    }
    return random.nextInt(3) == 0
        ? spec.withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(1, 2000 * MS))))
        : spec;
  }

  private static TrialHistory history(TrialSpec spec) {
    TrialHistory.Builder told = new TrialHistory.Builder(spec.processes());
    VirtualTrial.run(spec, told);
    return told.build();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsShouldBeThoseOfAllPairsOneByOne(long seed) {
    TrialSpec spec = random(seed);
    TrialHistory history = history(spec);
    ReplayedTrial trial = new ReplayedTrial(history, spec.skew());

    List<ClockFigures> figures = OtherClocks.of(history, spec.skew());

    assertCounts(figures.get(0), new LamportRules(), history, trial, seed);
    assertCounts(figures.get(1), new VectorRules(), history, trial, seed);
    assertCounts(figures.get(2), new HybridRules(), history, trial, seed);
    assertCounts(figures.get(3), new NaiveHybridRules(), history, trial, seed);
    assertCounts(figures.get(4), new PhysicalRules(), history, trial, seed);
  }

  private static <T> void assertCounts(
      ClockFigures told,
      ClockRules<T> rules,
      TrialHistory history,
      ReplayedTrial trial,
      long seed) {
    List<T> timestamps = trial.replay(rules);
    long[] counts = new long[6];
    for (int a = 0; a < history.size(); a++) {
      for (int b = 0; b < history.size(); b++) {
        if (history.process(a) == history.process(b)) {
          continue;
        }
        boolean happened =
            history.indexOf(a) < HappenedBefore.past(history, b)[history.process(a) - 1];
        boolean ordered = rules.isBefore(timestamps.get(a), timestamps.get(b));
        counts[0] += a < b ? 1 : 0;
        counts[1] += happened ? 1 : 0;
        counts[2] += ordered ? 1 : 0;
        counts[3] += happened && ordered ? 1 : 0;
        counts[4] += a < b && timestamps.get(a).equals(timestamps.get(b)) ? 1 : 0;
        counts[5] += ordered && history.timeNs(a) > history.timeNs(b) ? 1 : 0;
      }
    }
    assertThat(
            new long[] {
              told.pairs(),
              told.causal(),
              told.ordered(),
              told.right(),
              told.tied(),
              told.againstTime()
            })
        .as("seed %d, %s", seed, told.clock())
        .containsExactly(counts);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void vectorClocksShouldOrderCausalPairsAndNoOthers(long seed) {
    TrialSpec spec = random(seed);

    List<ClockFigures> figures = OtherClocks.of(history(spec), spec.skew());

    assertThat(figures.get(1).ordered()).as("seed %d", seed).isEqualTo(figures.get(1).causal());
    assertThat(figures.get(1).precision()).as("seed %d", seed).hasValue(1);
    assertThat(figures.get(1).recall()).as("seed %d", seed).hasValue(1);
    // The clock condition, which physical time alone does not keep.
    for (ClockFigures clock : figures.subList(0, 4)) {
      assertThat(clock.right()).as("seed %d, %s", seed, clock.clock()).isEqualTo(clock.causal());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lamportClocksShouldBeThoseOfTheLog(long seed) {
    TrialHistory history = history(random(seed));

    assertThat(new ReplayedTrial(history, ClockSkew.NONE).replay(new LamportRules()))
        .as("seed %d", seed)
        .containsExactlyElementsOf(
            IntStream.range(0, history.size()).mapToObj(history::clock).toList());
  }

  /**
   * The bounds of Kulkarni and others (2014): l is at least the physical time and less than that
   * plus eps, how far clocks are apart; c is less than N (eps + 1). There a unit of time is one in
   * which a process has one event at most, here 100 ms.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void hybridClocksShouldStayNearPhysicalTime(long seed) {
    TrialSpec spec = random(seed);
    TrialHistory history = history(spec);
    ReplayedTrial trial = new ReplayedTrial(history, spec.skew());
    long fastestNs = spec.skew().aheadNs().stream().mapToLong(Long::longValue).max().orElseThrow();
    long slowestNs = spec.skew().aheadNs().stream().mapToLong(Long::longValue).min().orElseThrow();
    long epsilon = (fastestNs - slowestNs) / (100 * MS) + 1;
    List<Hybrid> timestamps = trial.replay(new HybridRules());
    for (int event = 0; event < history.size(); event++) {
      Hybrid timestamp = timestamps.get(event);
      assertThat(timestamp.ns())
          .as("seed %d, event %d", seed, event)
          .isBetween(trial.physicalNs(event), history.timeNs(event) + fastestNs);
      assertThat(timestamp.counter())
          .as("seed %d, event %d", seed, event)
          .isLessThan(spec.processes() * (epsilon + 1));
    }
  }

  /** Both are means over simulated trials of 60 s, of which one may be .1 off. */
  @ParameterizedTest
  @CsvSource({"6, 6, 6, 0.97", "2, 3, 4, 0.93", "1, 3, 6, 0.73", "1, 1, 6, 0.39"})
  void lamportClocksShouldBeAsPreciseAsTheReference(int r1, int r2, int r3, double precision) {
    List<Rate> rates = List.of(Rate.of(r1), Rate.of(r2), Rate.of(r3));
    double mean =
        LongStream.rangeClosed(1, 100)
            .mapToObj(seed -> TrialSpec.withRandomPhases(seed, 10, 60_000 * MS, rates))
            .mapToDouble(
                spec ->
                    OtherClocks.of(history(spec), ClockSkew.NONE).get(0).precision().orElseThrow())
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(precision - 0.02, precision + 0.02);
  }
}
