package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that is cut, and internal events with a probability, in real JVMs. */
class CutLinkIT {
  @TempDir Path folder;

  /** A row of a log without quotes: its event, its peer and when its message arrived. */
  private static List<String[]> receives(Path trial, int process, String sender) throws Exception {
    return Files.readAllLines(trial.resolve("process-" + process + ".csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(row -> row[4].equals("receive") && row[8].equals(sender))
        .toList();
  }

  @Test
  void nothingShouldArriveOverACutLinkUntilItHeals() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment(
        "cut.properties",
        "rates = 3, 4, 6",
        "duration = 30 s",
        "seeds = 1..2",
        "time.scale = 5",
        "internal.probability = 0.2",
        "fault.1 = cut 1-3 at 10 s for 10 s");

    Harness.Result result = harness.run("cut.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    for (int seed = 1; seed <= 2; seed++) {
      Path trial = run.resolve("trials/seed-" + seed);
      List<String> record = Files.readAllLines(trial.resolve("trial.properties"));
      assertThat(record)
          .contains(
              "internal.probability = 0.2", "fault.1.planned_ns = cut 1 3 10000000000 10000000000");
      long startNs = whole(record, "start_ns");
      // 10 s of model time are 2 s on the wall, and the ends of a link know the instants.
      assertThat(whole(record, "fault.1.began_ns") - startNs).isEqualTo(2_000_000_000L);
      assertThat(whole(record, "fault.1.ended_ns") - startNs).isEqualTo(4_000_000_000L);
      long[] arrivedNs =
          receives(trial, 1, "3").stream().mapToLong(row -> Long.parseLong(row[10])).toArray();
      // A millisecond for the two clocks of a process, and 500 ppm.
      assertThat(Arrays.stream(arrivedNs).map(ns -> ns - startNs))
          .isNotEmpty()
          .noneMatch(ns -> ns > 2_002_000_000L && ns < 3_997_000_000L);
      assertThat(Arrays.stream(arrivedNs).map(ns -> ns - startNs))
          .as("what waited arrives when the link heals")
          .anyMatch(ns -> ns >= 3_997_000_000L && ns < 4_003_000_000L);
    }
    assertThat(result.report(folder))
        .content()
        .contains("The link 1-3 was cut at 10 s for 10 s. Meanwhile process 1 sent process 3 ");
    Harness.Result check = harness.run("check", run.toString());
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("2 trials checked: 2 valid");
  }

  private static long whole(List<String> record, String key) {
    return record.stream()
        .filter(line -> line.startsWith(key + " = "))
        .mapToLong(line -> Long.parseLong(line.substring(key.length() + 3)))
        .findFirst()
        .orElseThrow();
  }
}
