package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials in virtual time: the same seed is the same trial, byte for byte. */
class VirtualIT {
  @TempDir Path folder;

  @Tag("slow")
  @Test
  void shouldRepeatEveryShippedExperimentByteForByte() throws Exception {
    Harness harness = new Harness(folder);
    List<String> experiments = shipped();

    try (Harness.Session session = harness.session()) {
      for (String experiment : experiments) {
        // Of a study two short trials a point are enough here.
        boolean isStudy = Files.readString(Path.of(experiment)).contains("\nvary.");
        List<String> words = new ArrayList<>(List.of(experiment, "--virtual", "--quiet"));
        words.addAll(List.of("--seeds", isStudy ? "1..2" : "1..5"));
        words.addAll(List.of("--set", "duration=" + (isStudy ? "20 s" : "60 s")));
        runWith(session, words, "--results", "first", "--jobs", "1");
        runWith(session, words, "--results", "second", "--jobs", "3");
      }
    }

    Map<String, String> first = logsAndTables(folder.resolve("first"));
    assertThat(first.keySet()).anyMatch(name -> name.endsWith("seed-5/process-3.csv"));
    assertThat(first.keySet()).anyMatch(name -> name.endsWith("summary.csv"));
    assertThat(logsAndTables(folder.resolve("second"))).isEqualTo(first);
    // 0.5 a second in the long run, and a little more from empty over a minute.
    assertThat(first.get("slow-vs-fast/summary.csv"))
        .containsPattern("\n,1,queue_growth_per_s,5,.*,0\\.503347\n");
  }

  @Test
  void shouldMeasureTheSameWithAndWithoutLogs() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "delayed.properties",
        "rates = random 1..6",
        "seeds = 1..20",
        "network.delay = exponential 80 ms");

    run(harness, List.of("delayed.properties"), "kept");
    run(harness, List.of("delayed.properties"), "discarded", "--set", "logs=discard");

    Map<String, String> kept = logsAndTables(folder.resolve("kept"));
    Map<String, String> discarded = logsAndTables(folder.resolve("discarded"));
    assertThat(discarded)
        .containsOnlyKeys(
            "delayed/processes.csv",
            "delayed/summary.csv",
            "delayed/checks.csv",
            "delayed/clocks.csv");
    assertThat(kept).containsAllEntriesOf(discarded);
    assertThat(kept.get("delayed/checks.csv")).doesNotContain("process ");
    // Of random rates too: those of the twenty seeds come to some 3 or 4 on average.
    assertThat(kept.get("delayed/summary.csv"))
        .containsPattern("\n,1,rate,20,([0-9.]+),.*,\\1\n")
        .containsPattern("\n,1,queue_final,20,.*,[0-9.]+\n");
    try (Stream<Path> files = Files.walk(folder.resolve("discarded"))) {
      Path report = files.filter(file -> file.endsWith("report.md")).findFirst().orElseThrow();
      assertThat(report).content().contains("with this network delay");
    }
  }

  @Test
  void shouldHoldCopiesForTheirDelayInRealTime() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "held.properties",
        "rates = 3, 6",
        "draw.sides = 2",
        "seeds = 1",
        "time.scale = 20",
        "network.delay = 600 ms");

    Harness.Result result = harness.run("held.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> rows = Files.readAllLines(result.run(folder).resolve("processes.csv"));
    int column = List.of(rows.get(0).split(",", -1)).indexOf("latency_p50_us");
    // 600 ms of model time are 30 ms of wall time at this scale.
    for (String row : rows.subList(1, rows.size())) {
      assertThat(Double.parseDouble(row.split(",", -1)[column])).isGreaterThanOrEqualTo(30_000);
    }
  }

  private static void runWith(Harness.Session session, List<String> words, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(words);
    arguments.addAll(List.of(more));
    Harness.Result result = session.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines()).hasSize(1);
  }

  private void run(Harness harness, List<String> experiments, String results, String... options)
      throws Exception {
    List<String> arguments = new ArrayList<>(experiments);
    arguments.addAll(List.of("--virtual", "--quiet", "--results", results));
    arguments.addAll(List.of(options));
    Harness.Result result = harness.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines()).hasSize(experiments.size());
  }

  private static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("experiments"))) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .map(file -> file.toAbsolutePath().toString())
          .sorted()
          .toList();
    }
  }

  /** The content of every log and table, by experiment and place within the run. */
  private static Map<String, String> logsAndTables(Path results) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      files
          .filter(file -> file.toString().endsWith(".csv") || file.endsWith("trial.properties"))
          .forEach(
              file -> {
                Path place = results.relativize(file);
                Path within = place.subpath(2, place.getNameCount());
                contents.put(place.getName(0) + "/" + within, content(file));
              });
    }
    return contents;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
