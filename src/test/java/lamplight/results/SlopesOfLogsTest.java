package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drift and queue growth of the trial that the experiment {@code assignment} makes of seed 5,
 * against the definition, applied in whole numbers to what its logs say.
 */
class SlopesOfLogsTest {
  private static final long DURATION_NS = 60_000_000_000L;
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(5, 10, DURATION_NS, Stream.of(5L, 3L, 5L).map(Rate::of).toList());

  @TempDir Path folder;

  /** Steps of one function: by how much it rises at which instant. */
  private static final class Steps {
    private final TreeMap<Long, Long> heights = new TreeMap<>();

    void add(long atNs, long height) {
      heights.merge(atNs, height, Long::sum);
    }

    /** 12 / T^3 times the integral of (t - T/2) f(t): a step adds h t (T - t) / 2 to it. */
    double slopePerS() {
      BigInteger sum = BigInteger.ZERO;
      for (Map.Entry<Long, Long> step : heights.entrySet()) {
        long atNs = Math.min(step.getKey(), DURATION_NS);
        sum =
            sum.add(
                BigInteger.valueOf(atNs)
                    .multiply(BigInteger.valueOf(DURATION_NS - atNs))
                    .multiply(BigInteger.valueOf(step.getValue())));
      }
      return 6 * sum.doubleValue() / Math.pow(DURATION_NS, 3) * 1e9;
    }
  }

  @Test
  void shouldBeThoseOfTheLogs() throws IOException {
    TrialFolder trial = new TrialFolder(folder);
    TrialMeasures measures = new TrialMeasures(SPEC, TimeBase.virtual());
    try (TrialLogWriter logs = new TrialLogWriter(trial, SPEC)) {
      VirtualTrial.run(SPEC, logs.andThen(measures));
    }
    TreeMap<Long, long[]> clocksAt = new TreeMap<>();
    Steps[] queues = {new Steps(), new Steps(), new Steps()};
    for (int process = 1; process <= 3; process++) {
      read(trial.log(process), process, clocksAt, queues[process - 1]);
      for (Map<String, String> row : rows(trial.queue(process))) {
        queues[process - 1].add(Long.parseLong(row.get("arrived_ns")), 1);
      }
    }
    Steps[] offsets = offsets(clocksAt);

    List<ProcessMeasures> measured = measures.measures();
    for (int process = 1; process <= 3; process++) {
      ProcessMeasures each = measured.get(process - 1);
      assertThat(each.get(Metric.DRIFT_PER_S).orElseThrow())
          .isCloseTo(offsets[process - 1].slopePerS(), within(1e-13));
      assertThat(each.get(Metric.QUEUE_GROWTH_PER_S).orElseThrow())
          .isCloseTo(queues[process - 1].slopePerS(), within(1e-13));
    }
    assertThat(measured.get(0).get(Metric.DRIFT_PER_S).orElseThrow())
        .as("worked out apart from the harness")
        .isCloseTo(0.001466, within(5e-7));
  }

  private static void read(Path log, int process, TreeMap<Long, long[]> clocksAt, Steps queue)
      throws IOException {
    for (Map<String, String> row : rows(log)) {
      long atNs = number(row, "system_time_ns");
      clocksAt.computeIfAbsent(atNs, unused -> new long[3])[process - 1] = number(row, "clock");
      if ("receive".equals(row.get("event"))) {
        queue.add(number(row, "arrived_ns"), 1);
        queue.add(atNs, -1);
      }
    }
  }

  /** Walks the instants at which clocks change; a clock that is not named stays. */
  private static Steps[] offsets(TreeMap<Long, long[]> clocksAt) {
    Steps[] offsets = {new Steps(), new Steps(), new Steps()};
    long[] clocks = new long[3];
    long[] before = new long[3];
    for (Map.Entry<Long, long[]> instant : clocksAt.entrySet()) {
      for (int index = 0; index < 3; index++) {
        clocks[index] = Math.max(clocks[index], instant.getValue()[index]);
      }
      long leader = Arrays.stream(clocks).max().orElseThrow();
      for (int index = 0; index < 3; index++) {
        long offset = leader - clocks[index];
        offsets[index].add(instant.getKey(), offset - before[index]);
        before[index] = offset;
      }
    }
    return offsets;
  }

  private static List<Map<String, String>> rows(Path csv) throws IOException {
    List<String[]> lines =
        Files.readAllLines(csv).stream().map(line -> line.split(",", -1)).toList();
    String[] header = lines.get(0);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              Map<String, String> row = new TreeMap<>();
              for (int column = 0; column < header.length; column++) {
                row.put(header[column], line[column]);
              }
              return row;
            })
        .toList();
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(row.get(column));
  }
}
