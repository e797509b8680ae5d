package lamplight.stats.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import org.junit.jupiter.api.Test;

final class MeasurementsTest {
  private static final Metric QUEUE = Metric.QUEUE_MAX;

  @Test
  void shouldKeepPointsApartInTheOrderInWhichTheyCame() {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS));
    measurements.add("b", 1, trial(3));
    measurements.add("a", 1, trial(1));
    measurements.add("b", 2, trial(5));

    assertThat(measurements.points()).containsExactly("b", "a");
    assertThat(measurements.at("b", Roles.NUMBERS).column(1, QUEUE)).containsExactly(3, 5);
    assertThat(measurements.at("a", Roles.NUMBERS).column(1, QUEUE)).containsExactly(1);
  }

  @Test
  void shouldHoldNothingOfAFailedTrialOrAnUnknownPoint() {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS));
    measurements.add("p", 1, List.of());

    assertThat(measurements.points()).containsExactly("p");
    assertThat(measurements.at("p")).isEmpty();
    assertThat(measurements.at("q")).isEmpty();
    Samples none = measurements.at("p", Roles.NUMBERS);
    assertThat(none.size()).isZero();
    assertThat(none.roleCount()).isZero();
    assertThat(none.column(1, QUEUE)).isEmpty();
    assertThat(none.summary(3, QUEUE)).isEmpty();
    assertThat(none.get(1, 1, QUEUE)).isEmpty();
  }

  @Test
  void shouldKeepThePlaceOfATrialInWhichAMeasureIsUndefined() {
    Samples samples = new Samples(Roles.NUMBERS);
    samples.add(8, trial(Double.NaN));
    samples.add(5, trial(7));

    assertThat(samples.column(1, QUEUE)).containsExactly(Double.NaN, 7);
    assertThat(samples.defined(1, QUEUE)).containsExactly(7);
    assertThat(samples.isDefined(QUEUE)).isTrue();
    assertThat(samples.get(8, 1, QUEUE)).isEmpty();
    assertThat(samples.get(5, 1, QUEUE)).hasValue(7);
    assertThat(samples.get(6, 1, QUEUE)).isEmpty();
    assertThat(samples.seeds()).containsExactly(5L, 8L);
    assertThatThrownBy(() -> samples.add(5, trial(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a second trial of seed 5");
  }

  @Test
  void shouldLeaveARoleUndefinedInTrialsThatLackIt() {
    Samples samples = new Samples(Roles.NUMBERS);
    samples.add(1, trial(1));
    samples.add(2, trial(2, 20));
    samples.add(3, trial(3));

    assertThat(samples.roleCount()).isEqualTo(2);
    assertThat(samples.column(2, QUEUE)).containsExactly(Double.NaN, 20, Double.NaN);
  }

  @Test
  void overAThousandProcessesShouldBePercentiles() {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS));
    measurements.add("", 1, trial(new double[1_000]));
    measurements.add("more", 1, trial(new double[1_001]));

    assertThat(measurements.at("")).extracting(Samples::roles).containsExactly(Roles.NUMBERS);
    assertThat(measurements.at("more"))
        .extracting(Samples::roles)
        .containsExactly(Roles.PERCENTILES);
  }

  @Test
  void aMeasureShouldBeDefinedWhereItIsInAnyRole() {
    Samples samples = new Samples(Roles.NUMBERS);
    samples.add(1, trial(Double.NaN, Double.NaN));
    assertThat(samples.isDefined(QUEUE)).isFalse();
    samples.add(2, trial(Double.NaN, 4));
    assertThat(samples.isDefined(QUEUE)).isTrue();
  }

  @Test
  void shouldKeepEveryValueOfManySeeds() {
    double[] values = new Random(3).doubles(1_000).toArray();
    Samples samples = new Samples(Roles.NUMBERS);
    for (int seed = 0; seed < values.length; seed++) {
      samples.add(seed, trial(values[seed], -values[seed]));
    }
    assertThat(samples.defined(1, QUEUE)).containsExactly(values);
    assertThat(samples.get(2, QUEUE, 999)).isEqualTo(-values[999]);
    assertThat(samples.summary(1, QUEUE).orElseThrow().n()).isEqualTo(1_000);
  }

  @Test
  void shouldRankProcessesByTheRatesOfTheirTrial() {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS, Roles.RANKS));
    // Rates 5, 2, 2 in the first trial: the slowest are processes 2 and 3, in this order.
    measurements.add("", 1, rated(5, 2, 2));
    measurements.add("", 2, rated(4, 3, 6));
    Samples ranks = measurements.at("", Roles.RANKS);

    assertThat(measurements.at(""))
        .extracting(Samples::roles)
        .containsExactly(Roles.NUMBERS, Roles.RANKS);
    assertThat(ranks.roleCount()).isEqualTo(3);
    assertThat(ranks.column(1, QUEUE)).containsExactly(20, 20);
    assertThat(ranks.column(2, QUEUE)).containsExactly(30, 10);
    assertThat(ranks.column(3, QUEUE)).containsExactly(10, 30);
    assertThat(ranks.process(2, 0)).isEqualTo(3);
    assertThat(ranks.process(2, 1)).isEqualTo(1);
    assertThat(measurements.at("", Roles.NUMBERS).process(2, 1)).isEqualTo(2);
  }

  @Test
  void shouldTakePercentilesOverManyProcesses() {
    Samples samples = new Samples(Roles.PERCENTILES);
    samples.add(1, trial(IntStream.rangeClosed(1, 13).asDoubleStream().toArray()));

    // Smallest, the 1st of 13 at 5 %, ..., the 7th at 50 %, the largest.
    assertThat(samples.roleCount()).isEqualTo(7);
    assertThat(samples.get(1, 4, QUEUE)).hasValue(7);
    assertThat(samples.get(1, 7, QUEUE)).hasValue(13);
  }

  @Test
  void shouldKeepPercentilesInThePlaceOfVeryManyProcesses() {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS, Roles.PERCENTILES));
    measurements.add("few", 1, trial(new double[Measurements.PROCESSES_MAX]));
    measurements.add("many", 1, trial(new double[Measurements.PROCESSES_MAX + 1]));

    assertThat(measurements.at("few"))
        .extracting(Samples::roles)
        .containsExactly(Roles.NUMBERS, Roles.PERCENTILES);
    assertThat(measurements.at("many"))
        .extracting(Samples::roles)
        .containsExactly(Roles.PERCENTILES);
    assertThat(measurements.at("many").get(0).roleCount()).isEqualTo(7);
  }

  /** A trial in which the processes have these queues, and all other measures are 1. */
  private static List<ProcessMeasures> trial(double... queues) {
    return IntStream.rangeClosed(1, queues.length)
        .mapToObj(
            process ->
                ProcessMeasures.of(process, metric -> metric == QUEUE ? queues[process - 1] : 1))
        .toList();
  }

  /**
   * A trial in which the processes have these rates, and all other measures are ten times their
   * numbers.
   */
  private static List<ProcessMeasures> rated(double... rates) {
    return IntStream.rangeClosed(1, rates.length)
        .mapToObj(
            process ->
                ProcessMeasures.of(
                    process, metric -> metric == Metric.RATE ? rates[process - 1] : 10 * process))
        .toList();
  }
}
