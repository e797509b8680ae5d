package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {
  private static final Metric QUEUE = Metric.QUEUE_FINAL;

  @Test
  void shouldReadEveryPartOfAGate() throws GateException {
    assertThat(GateParser.parse(" queue_final 1 worse than 5% "))
        .isEqualTo(
            new Gate(
                "queue_final 1 worse than 5%", QUEUE, Optional.of("1"), Direction.HIGHER, 5, true));
    assertThat(GateParser.parse("CLOCK_PER_S all different than 0.25"))
        .isEqualTo(
            new Gate(
                "CLOCK_PER_S all different than 0.25",
                Metric.CLOCK_PER_S,
                Optional.empty(),
                Direction.DIFFERENT,
                0.25,
                false));
    assertThat(GateParser.parse("jump_mean process 12 lower than 5 %"))
        .extracting(Gate::process, Gate::direction, Gate::isPercent)
        .containsExactly(Optional.of("12"), Direction.LOWER, true);
    assertThat(GateParser.parse("jump_mean p95 higher"))
        .extracting(Gate::process, Gate::threshold, Gate::isPercent)
        .containsExactly(Optional.of("p95"), 0.0, false);
    assertThat(GateParser.parse("jump_mean rank-2 higher").process()).contains("rank-2");
    assertThat(GateParser.parse("twin_agreement worse").direction()).isEqualTo(Direction.LOWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "queue",
        "queue_final",
        "queue_final 0 worse",
        "queue_final 1",
        "queue_final process worse",
        "queue_final worse than",
        "queue_final worse by 5",
        "queue_final worse than -5",
        "queue_final worse than 5%%",
        "queue_final worse than 5 6",
        "queue_final worse than five",
        "queue_final worse than 5% of base",
        "clock_per_s worse",
        "ticks worse"
      })
  void shouldRefuseWhatIsNoGate(String text) {
    assertThatThrownBy(() -> GateParser.parse(text))
        .isInstanceOf(GateException.class)
        .hasMessageStartingWith("'" + text + "': ")
        .hasMessageMatching(".*: (expected .*|there is no measure .*\\?)");
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void shouldKnowEveryMeasureByItsColumn(Metric metric) throws GateException {
    assertThat(GateParser.parse(metric.column() + " higher").metric()).isEqualTo(metric);
  }

  /**
   * Base 100 in each of six trials; other 110 and 112 by turns: difference 11, its interval 11 plus
   * or minus t(0.975, 5) * sqrt(1.2) / sqrt(6) = 1.15, so from 9.85 to 12.15.
   */
  @ParameterizedTest
  @CsvSource({
    "queue_final worse, FAILED",
    "queue_final 1 higher than 9.8, FAILED",
    "queue_final higher than 9.9, PASSED",
    "queue_final higher than 9.8%, FAILED",
    "queue_final higher than 9.9%, PASSED",
    "queue_final different than 9.8, FAILED",
    "queue_final different than 9.9, PASSED",
    "queue_final lower, PASSED",
    "queue_final lower than 5%, PASSED",
    "jump_max worse, PASSED",
    "rate different, PASSED"
  })
  void shouldFailWhenTheWholeIntervalLiesBeyondTheLimit(String gate, GateResult.State state)
      throws GateException {
    Samples base = Trials.of(QUEUE, 100, 100, 100, 100, 100, 100);
    Samples other = Trials.of(QUEUE, 110, 112, 110, 112, 110, 112);

    assertThat(judge(gate, base, other).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "queue_final lower, FAILED",
    "queue_final lower than 9.8, FAILED",
    "queue_final lower than 9.9, PASSED",
    "queue_final different than 9.8, FAILED",
    "queue_final different than 9.9, PASSED",
    "queue_final higher, PASSED"
  })
  void shouldJudgeTheOtherDirectionAlike(String gate, GateResult.State state) throws GateException {
    Samples base = Trials.of(QUEUE, 100, 100, 100, 100, 100, 100);
    Samples other = Trials.of(QUEUE, 90, 88, 90, 88, 90, 88);

    assertThat(judge(gate, base, other).state()).isEqualTo(state);
  }

  @Test
  void shouldPassWhatIsNotShown() throws GateException {
    Samples base = Trials.of(QUEUE, 1, 2, 3, 4, 5, 6);

    GateResult result = judge("queue_final worse", base, Trials.of(QUEUE, 2, 1, 4, 3, 6, 5));

    assertThat(result.state()).isEqualTo(GateResult.State.PASSED);
    assertThat(result.sentence()).isEqualTo("process 1: no difference shown");
  }

  @Test
  void shouldNotPassWhatCannotBeTold() throws GateException {
    GateResult tooFew =
        judge("queue_final worse", Trials.of(QUEUE, 1, 2, 3), Trials.of(QUEUE, 7, 8, 9));
    assertThat(tooFew.state()).isEqualTo(GateResult.State.UNDECIDED);
    assertThat(tooFew.sentence())
        .startsWith("process 1: too few seeds: 3 trials, and fewer than 5 are not tested");

    Samples nothing = Trials.of(QUEUE, Double.NaN);
    assertThat(judge("queue_final worse", nothing, nothing).sentence())
        .isEqualTo("the measure is defined in no trial");
    assertThat(judge("queue_final worse", nothing, nothing).state())
        .isEqualTo(GateResult.State.UNDECIDED);

    Comparison obstructed =
        Comparer.compare(nothing, nothing, List.of(QUEUE), List.of("duration differs"));
    GateResult result = GateJudge.judge(GateParser.parse("queue_final 7 worse"), obstructed);
    assertThat(result.state()).isEqualTo(GateResult.State.UNDECIDED);
    assertThat(result.sentence()).isEqualTo("not comparable");
  }

  @Test
  void shouldLetTheWorstProcessDecide() throws GateException {
    Samples base = Trials.two(QUEUE, 9, seed -> 100, seed -> 100);
    Samples other = Trials.two(QUEUE, 9, seed -> 100, seed -> 200 + seed);

    GateResult all = judge("queue_final worse than 50%", base, other);
    assertThat(all.state()).isEqualTo(GateResult.State.FAILED);
    assertThat(all.sentence()).startsWith("process 2: higher, difference ");
    assertThat(judge("queue_final 1 worse than 50%", base, other).state())
        .isEqualTo(GateResult.State.PASSED);
    assertThatThrownBy(() -> judge("queue_final 3 worse", base, other))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("no process 3: expected all, or one from 1 to 2");
  }

  @ParameterizedTest
  @CsvSource({
    "queue_final rank1 worse, rank1, rank-1",
    "queue_final rnak-12 worse, rnak-12, rank-12",
    "queue_final wors, wors, worse",
    "queue_final 1 highr than 5%, highr, higher",
  })
  void shouldNameTheNearestWord(String gate, String word, String meant) {
    assertThatThrownBy(() -> GateParser.parse(gate))
        .isInstanceOf(GateException.class)
        .hasMessage(
            "'%s': \"%s\" is neither process nor direction; did you mean %s?"
                .formatted(gate, word, meant));
  }

  @Test
  void shouldListThePercentilesThatAGateCanBeAbout() throws GateException {
    Samples many = new Samples(Roles.PERCENTILES);
    many.add(1, Collections.nCopies(13, ProcessMeasures.of(1, metric -> 5)));

    assertThatThrownBy(() -> judge("queue_final p90 higher", many, many))
        .isInstanceOf(GateException.class)
        .hasMessage(
            "'queue_final p90 higher': no process p90: expected all, or one of p0, p5, p25, p50,"
                + " p75, p95, p100");
  }

  @Test
  void ofEquallyBadProcessesTheFirstShouldBeTold() throws GateException {
    Samples base = Trials.two(QUEUE, 9, seed -> 100, seed -> 100);
    Samples other = Trials.two(QUEUE, 9, seed -> 200 + seed, seed -> 200 + seed);

    assertThat(judge("queue_final worse", base, other).sentence())
        .startsWith("process 1: higher, difference ");
  }

  /** Every pair differs by 2, so that the interval is that point; six pairs show it. */
  @ParameterizedTest
  @CsvSource({
    "queue_final higher than 1.9, 2, FAILED",
    "queue_final higher than 2, 2, PASSED",
    "queue_final lower than 1.9, -2, FAILED",
    "queue_final lower than 2, -2, PASSED",
    "queue_final different than 2, 2, PASSED",
    "queue_final different than 2, -2, PASSED",
  })
  void aDifferenceAtTheLimitShouldPass(String gate, double difference, GateResult.State state)
      throws GateException {
    Samples base = Trials.of(QUEUE, 11, 12, 13, 14, 15, 16);
    double[] values = base.column(1, QUEUE);
    Arrays.setAll(values, index -> values[index] + difference);

    assertThat(judge(gate, base, Trials.of(QUEUE, values)).state()).isEqualTo(state);
  }

  private static GateResult judge(String gate, Samples base, Samples other) throws GateException {
    Gate parsed = GateParser.parse(gate);
    return GateJudge.judge(
        parsed, Comparer.compare(base, other, List.of(parsed.metric()), List.of()));
  }

  /** As above with a base of 50: the interval is from 19.7 % of it to 24.3 %. */
  @ParameterizedTest
  @CsvSource({
    "queue_final higher than 19.6%, FAILED",
    "queue_final higher than 19.8%, PASSED",
    "queue_final higher than 9.8, FAILED",
    "queue_final higher than 9.9, PASSED"
  })
  void aPercentageShouldBeOneOfTheBase(String gate, GateResult.State state) throws GateException {
    Samples base = Trials.of(QUEUE, 50, 50, 50, 50, 50, 50);
    Samples other = Trials.of(QUEUE, 60, 62, 60, 62, 60, 62);

    assertThat(judge(gate, base, other).state()).isEqualTo(state);
  }

  @Test
  void shouldSayWhereTheIntervalAndTheLimitLie() throws GateException {
    // 11 plus or minus 1.149599, as above.
    Samples base = Trials.of(QUEUE, 100, 100, 100, 100, 100, 100);

    assertThat(
            judge("queue_final higher than 3", base, Trials.of(QUEUE, 110, 112, 110, 112, 110, 112))
                .sentence())
        .isEqualTo("process 1: higher, difference 9.8504 to 12.1496, limit 3");
    assertThat(
            judge("queue_final lower than 3", base, Trials.of(QUEUE, 90, 88, 90, 88, 90, 88))
                .sentence())
        .isEqualTo("process 1: lower, difference -12.1496 to -9.8504, limit -3");
  }
}
