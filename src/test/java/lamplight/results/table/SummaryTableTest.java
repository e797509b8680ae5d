package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.results.table.SummaryTable.Predictions;
import lamplight.stats.frame.Measurements;
import lamplight.stats.frame.Roles;
import org.junit.jupiter.api.Test;

class SummaryTableTest {
  private static final String HEADER =
      "point,process,metric,n,mean,sd,ci95_low,ci95_high,median,median_low,median_high,min,max,predicted\n";

  @Test
  void shouldSummariseEveryMetricOverTheSeeds() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    // Queue growth 1, 2, 4: mean 7/3, sd sqrt(7/3) = 1.527525, t(0.975, 2) = 4.302653, so the half
    // width is 4.302653 * 1.527525 / sqrt(3) = 3.794586.
    samples.add("", 1, List.of(process(1, 1, Double.NaN), process(2, 5, Double.NaN)));
    samples.add("", 2, List.of(process(1, 2, 8), process(2, 5, Double.NaN)));
    samples.add("", 3, List.of(process(1, 4, Double.NaN), process(2, 5, Double.NaN)));
    String table = text(samples, Predictions.NONE);

    assertThat(table).startsWith(HEADER);
    assertThat(table.lines()).hasSize(1 + 2 * Metric.values().length);
    assertThat(table)
        .contains("\n,1,queue_growth_per_s,3,2.33333,1.52753,-1.46125,6.12792,2,,,1,4,\n")
        // Defined in one trial, or equal in all: no interval. Defined in none: nothing.
        .contains("\n,1,jump_receive_mean,1,8,,,,8,,,8,8,\n")
        .contains("\n,2,jump_receive_mean,0,,,,,,,,,,\n")
        .contains("\n,2,queue_growth_per_s,3,5,0,,,5,,,5,5,\n");
  }

  @Test
  void shouldGiveTheMedianOfFiveTrialsAnInterval() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    for (double growth : new double[] {3, 1, 4, 2, 10}) {
      samples.add("", (long) growth, List.of(process(1, growth, Double.NaN)));
    }
    // The bootstrap interval of five values spans their range.
    assertThat(text(samples, Predictions.NONE))
        .containsPattern("\n,1,queue_growth_per_s,5,4,.*,3,1,10,1,10,\n");
  }

  @Test
  void shouldKeepPointsApartInTheOrderInWhichTheyCame() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    samples.add("draw.sides=20", 1, List.of(process(1, 3, 1)));
    samples.add("draw.sides=10", 1, List.of(process(1, 1, 1)));
    samples.add("draw.sides=20", 2, List.of(process(1, 5, 1)));

    assertThat(text(samples, Predictions.NONE).lines().skip(1))
        .allMatch(line -> line.startsWith("draw.sides="))
        .element(0)
        .asString()
        .startsWith("draw.sides=20,1,rate,");
  }

  @Test
  void shouldSetPredictionsBesideTheMeasures() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    samples.add("p", 1, List.of(process(1, 2, 1)));
    Predictions predictions =
        (point, of, role, metric) ->
            point.equals("p") && role == 1 && metric == Metric.QUEUE_GROWTH_PER_S
                ? OptionalDouble.of(0.5)
                : OptionalDouble.empty();

    assertThat(text(samples, predictions))
        .contains("\np,1,queue_growth_per_s,1,2,,,,2,,,2,2,0.5\n")
        .contains("\np,1,jump_receive_mean,1,1,,,,1,,,1,1,\n");
  }

  @Test
  void shouldListPercentilesInThePlaceOfVeryManyProcesses() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    // Processes 1..1001 with the growths 1..1001, times the seed: the nearest rank of 5 % is the
    // ceil(50.05)-th, of the median the ceil(500.5)-th.
    for (int seed = 1; seed <= 2; seed++) {
      int factor = seed;
      samples.add(
          "p",
          seed,
          IntStream.rangeClosed(1, Measurements.PROCESSES_MAX + 1)
              .mapToObj(process -> process(process, (double) process * factor, Double.NaN))
              .toList());
    }
    String table = text(samples, Predictions.NONE);

    assertThat(table.lines()).hasSize(1 + 7 * Metric.values().length);
    assertThat(table)
        .contains("\np,p0,queue_growth_per_s,2,1.5,")
        .contains("\np,p5,queue_growth_per_s,2,76.5,")
        .contains("\np,p50,queue_growth_per_s,2,751.5,")
        .contains("\np,p100,queue_growth_per_s,2,1501.5,")
        .contains("\np,p100,jump_receive_mean,0,,,,,,,,,,\n");
  }

  @Test
  void shouldListEachOfAThousandProcesses() throws IOException {
    Measurements samples = new Measurements(EnumSet.of(Roles.NUMBERS));
    samples.add(
        "",
        1,
        IntStream.rangeClosed(1, Measurements.PROCESSES_MAX)
            .mapToObj(process -> process(process, process, 1))
            .toList());

    assertThat(text(samples, Predictions.NONE))
        .contains("\n,1000,queue_growth_per_s,1,1000,,,,1000,,,1000,1000,\n");
  }

  @Test
  void shouldListRanksBelowTheProcesses() throws IOException {
    Measurements measurements = new Measurements(EnumSet.of(Roles.NUMBERS, Roles.RANKS));
    // Process 1 is the faster one in the first trial and the slower one in the second.
    measurements.add("", 1, List.of(rated(1, 5, 10), rated(2, 3, 20)));
    measurements.add("", 2, List.of(rated(1, 2, 30), rated(2, 4, 40)));
    String table = text(measurements, Predictions.NONE);

    assertThat(table.lines()).hasSize(1 + 4 * Metric.values().length);
    assertThat(table)
        .contains("\n,1,queue_max,2,20,")
        .contains("\n,2,queue_max,2,30,")
        .contains(
            "\n,2,twin_agreement,2,30,14.1421,-97.062,157.062,30,,,20,40,\n,rank-1,rate,2,2.5,")
        .contains("\n,rank-1,queue_max,2,25,7.07107,-38.531,88.531,25,,,20,30,\n")
        .contains("\n,rank-2,queue_max,2,25,21.2132,");
  }

  /** A process with this rate, all of whose other measures have one value. */
  private static ProcessMeasures rated(int process, double rate, double value) {
    return ProcessMeasures.of(process, metric -> metric == Metric.RATE ? rate : value);
  }

  private static ProcessMeasures process(int process, double growth, double receiveJump) {
    return ProcessMeasures.of(
        process,
        metric ->
            switch (metric) {
              case QUEUE_GROWTH_PER_S -> growth;
              case JUMP_RECEIVE_MEAN -> receiveJump;
              default -> 1;
            });
  }

  private static String text(Measurements samples, Predictions predictions) throws IOException {
    StringWriter out = new StringWriter();
    SummaryTable.write(out, samples, predictions);
    return out.toString();
  }
}
