package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measures of random logs against the definitions, applied the long way. */
class TrialMeasuresTest {
  private static final int STEP_NS = RandomLog.DURATION_NS / 600;
  private static final long END_NS = RandomLog.START_NS + RandomLog.DURATION_NS;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldSampleEveryStepFunctionAfterAllEventsUpToTheInstant(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialSeries series = log.measured().series();

    for (int process = 1; process <= log.processes(); process++) {
      ProcessSeries measured = series.processes().get(process - 1);
      int of = process;
      assertSampled(measured.clock(), atNs -> clockAt(log, of, atNs), seed, "clock", of);
      assertSampled(measured.offset(), atNs -> offsetAt(log, of, atNs), seed, "offset", of);
      assertSampled(measured.queue(), atNs -> queueAt(log, of, atNs), seed, "queue", of);
    }
  }

  private static void assertSampled(
      LongSamples measured, LongUnaryOperator expected, long seed, String what, int process) {
    long[] values = IntStream.rangeClosed(0, 600).mapToLong(measured::get).toArray();
    assertThat(values)
        .as("seed %d, the %s of process %d at each instant", seed, what, process)
        .containsExactly(
            IntStream.rangeClosed(0, 600)
                .mapToLong(index -> RandomLog.START_NS + (long) index * STEP_NS)
                .map(expected)
                .toArray());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldFitSlopesToEveryInstantOfTheTrial(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialMeasures measures = log.measured();

    for (int process = 1; process <= log.processes(); process++) {
      int of = process;
      // The trial lasts 12 us, so that a slope is of the order of a million a second.
      assertThat(value(measures, process, Metric.DRIFT_PER_S))
          .as("seed %d, process %d", seed, process)
          .isCloseTo(slope(log, process, atNs -> offsetAt(log, of, atNs)), within(1e-3));
      assertThat(value(measures, process, Metric.QUEUE_GROWTH_PER_S))
          .as("seed %d, process %d", seed, process)
          .isCloseTo(slope(log, process, atNs -> queueAt(log, of, atNs)), within(1e-3));
    }
  }

  /** The slope of least squares over the trial, from each change to the next. */
  private static double slope(RandomLog log, int process, LongToDoubleFunction function) {
    long[] changes =
        Stream.concat(
                Stream.of((long) RandomLog.START_NS, END_NS),
                Stream.concat(
                    log.arrivals(process).stream(), log.events().stream().map(Event::timeNs)))
            .mapToLong(Long::longValue)
            .filter(at -> at <= END_NS)
            .sorted()
            .toArray();
    double middleNs = RandomLog.START_NS + RandomLog.DURATION_NS / 2.0;
    double moment = 0;
    for (int index = 0; index + 1 < changes.length; index++) {
      double from = changes[index] - middleNs;
      double to = changes[index + 1] - middleNs;
      moment += function.applyAsDouble(changes[index]) * (to * to - from * from) / 2;
    }
    return 12 * moment / Math.pow(RandomLog.DURATION_NS, 3) * 1e9;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldFindTheLargestOffsetAtAnyInstant(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialMeasures measures = log.measured();

    for (int process = 1; process <= log.processes(); process++) {
      long largest = 0;
      for (Event event : log.events()) {
        largest = Math.max(largest, offsetAt(log, process, event.timeNs()));
      }
      assertThat(value(measures, process, Metric.OFFSET_MAX))
          .as("seed %d, process %d", seed, process)
          .isEqualTo(largest);
      assertThat(value(measures, process, Metric.OFFSET_FINAL))
          .as("seed %d, process %d", seed, process)
          .isEqualTo(offsetAt(log, process, Long.MAX_VALUE));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldAverageTheQueueOverTheTimeOfTheTrial(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialMeasures measures = log.measured();

    for (int process = 1; process <= log.processes(); process++) {
      assertThat(value(measures, process, Metric.QUEUE_MEAN))
          .as("seed %d, process %d", seed, process)
          .isCloseTo(integratedQueue(log, process) / RandomLog.DURATION_NS, within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldFindTheLongestQueueWithArrivalsBeforeTheReceiveOfTheSameInstant(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialMeasures measures = log.measured();

    for (int process = 1; process <= log.processes(); process++) {
      assertThat(value(measures, process, Metric.QUEUE_MAX))
          .as("seed %d, process %d", seed, process)
          .isEqualTo(longestQueue(log, process));
      assertThat(value(measures, process, Metric.QUEUE_FINAL))
          .as("seed %d, process %d", seed, process)
          .isEqualTo(log.left(process));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldTakeJumpsAndWaitsFromSortedValues(long seed) {
    RandomLog log = new RandomLog(seed);
    TrialMeasures measures = log.measured();

    for (int process = 1; process <= log.processes(); process++) {
      List<Long> jumps = new ArrayList<>();
      List<Long> waitsNs = new ArrayList<>();
      long clock = 0;
      for (Event event : log.events(process)) {
        jumps.add(event.clock() - clock);
        clock = event.clock();
        if (event instanceof Event.Receive receive) {
          waitsNs.add(receive.timeNs() - receive.arrivedNs());
        }
      }
      String where = "seed %d, process %d".formatted(seed, process);
      assertPercentile(measures, process, Metric.JUMP_P50, jumps, 50, 1, where);
      assertPercentile(measures, process, Metric.JUMP_P95, jumps, 95, 1, where);
      assertPercentile(measures, process, Metric.JUMP_MAX, jumps, 100, 1, where);
      assertPercentile(measures, process, Metric.WAIT_P50_MS, waitsNs, 50, 1e6, where);
      assertPercentile(measures, process, Metric.WAIT_MAX_MS, waitsNs, 100, 1e6, where);
    }
  }

  private static void assertPercentile(
      TrialMeasures measures,
      int process,
      Metric metric,
      List<Long> values,
      int percent,
      double unit,
      String where) {
    var measured = measures.measures().get(process - 1).get(metric);
    if (values.isEmpty()) {
      assertThat(measured).as("%s, %s", metric, where).isEmpty();
      return;
    }
    long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    assertThat(measured.orElseThrow())
        .as("%s, %s", metric, where)
        .isCloseTo(sorted[rank - 1] / unit, within(1e-12));
  }

  private static double value(TrialMeasures measures, int process, Metric metric) {
    return measures.measures().get(process - 1).get(metric).orElseThrow();
  }

  private static long clockAt(RandomLog log, int process, long timeNs) {
    return log.events().stream()
        .filter(event -> event.process() == process && event.timeNs() <= timeNs)
        .mapToLong(Event::clock)
        .max()
        .orElse(0);
  }

  private static long offsetAt(RandomLog log, int process, long timeNs) {
    long leader =
        log.events().stream()
            .filter(event -> event.timeNs() <= timeNs)
            .mapToLong(Event::clock)
            .max()
            .orElse(0);
    return leader - clockAt(log, process, timeNs);
  }

  private static long queueAt(RandomLog log, int process, long timeNs) {
    long arrived = log.arrivals(process).stream().filter(at -> at <= timeNs).count();
    return arrived - receivesUpTo(log, process, timeNs);
  }

  private static long receivesUpTo(RandomLog log, int process, long timeNs) {
    return log.events(process).stream()
        .filter(event -> event instanceof Event.Receive && event.timeNs() <= timeNs)
        .count();
  }

  /** The integral of the queue length over the trial, interval by interval between its changes. */
  private static double integratedQueue(RandomLog log, int process) {
    long[] changes =
        Stream.concat(
                Stream.of((long) RandomLog.START_NS, END_NS),
                Stream.concat(
                    log.arrivals(process).stream(),
                    log.events(process).stream().map(Event::timeNs)))
            .mapToLong(Long::longValue)
            .filter(at -> at <= END_NS)
            .sorted()
            .toArray();
    double area = 0;
    for (int index = 0; index + 1 < changes.length; index++) {
      area +=
          (double) queueAt(log, process, changes[index]) * (changes[index + 1] - changes[index]);
    }
    return area;
  }

  /** Walks arrivals and receives in the order of time, arrivals first, and then the drain. */
  private static long longestQueue(RandomLog log, int process) {
    long longest = log.left(process);
    long[] times =
        log.events(process).stream()
            .filter(Event.Receive.class::isInstance)
            .mapToLong(Event::timeNs)
            .toArray();
    for (int receive = 0; receive < times.length; receive++) {
      long timeNs = times[receive];
      long arrived = log.arrivals(process).stream().filter(at -> at <= timeNs).count();
      longest = Math.max(longest, arrived - receive);
    }
    return longest;
  }
}
