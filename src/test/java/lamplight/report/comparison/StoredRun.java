package lamplight.report.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.report.chart.ChartSupport;
import lamplight.results.side.SideReader;
import lamplight.results.table.ProcessRow;
import lamplight.results.table.Table;
import lamplight.stats.judge.Gate;
import lamplight.stats.judge.GateParser;

/** A run's folder with the files that a comparison reads, made by hand. Not thread-safe. */
final class StoredRun {
  private final Path folder;
  private final Map<String, String> settings = new TreeMap<>();
  private final StringBuilder checks =
      new StringBuilder("point,seed,rule,events,violations,first_violation\n");

  private record Trial(String point, long seed, List<ProcessMeasures> measures) {}

  private final List<Trial> trials = new ArrayList<>();

  StoredRun(Path results, String experiment, String stamp) throws IOException {
    this.folder = Files.createDirectories(results.resolve(experiment).resolve(stamp));
    Files.writeString(
        folder.resolve("run.properties"),
        "state = complete\nexperiment = " + experiment + "\nhost = here\nstart = " + stamp + "\n");
    settings.putAll(
        Map.of(
            "title",
            experiment,
            "rates",
            "1, 3",
            "processes",
            "2",
            "duration",
            "60 s",
            "draw.sides",
            "10",
            "time",
            "virtual"));
  }

  /** Varies a key in the place of its one value. */
  StoredRun vary(String key, String values) {
    settings.remove(key);
    return set("vary." + key, values);
  }

  StoredRun set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** A trial whose measures are all this value in process 1, and ten times it in process 2. */
  StoredRun trial(String point, long seed, double value) {
    return trial(
        point,
        seed,
        List.of(
            ProcessMeasures.of(1, metric -> metric == Metric.RATE ? 1 : value),
            ProcessMeasures.of(2, metric -> metric == Metric.RATE ? 3 : 10 * value)));
  }

  StoredRun trial(String point, long seed, List<ProcessMeasures> measures) {
    trials.add(new Trial(point, seed, measures));
    return check(point, seed, 0);
  }

  /** A trial that ended with so many violations, and without measures unless they are added. */
  StoredRun check(String point, long seed, long violations) {
    checks.append("\"%s\",%d,ticks,5,%d,%n".formatted(point, seed, violations));
    return this;
  }

  /** A trial whose files could not be read. */
  StoredRun unreadable(String point, long seed) {
    checks.append("\"%s\",%d,unreadable,0,0,%n".formatted(point, seed));
    return this;
  }

  /** A run of so many trials whose values are the seed times a factor. */
  static Path plain(Path results, String stamp, double factor, long trials) throws IOException {
    StoredRun run = new StoredRun(results, "plain", stamp);
    for (long seed = 1; seed <= trials; seed++) {
      run.trial("", seed, factor * seed);
    }
    return run.write();
  }

  /** The comparison of folders, by two measures. */
  static ComparisonReport report(List<Path> folders, String... gates) throws Exception {
    List<Gate> parsed = new ArrayList<>();
    for (String gate : gates) {
      parsed.add(GateParser.parse(gate));
    }
    return ComparisonReport.of(
        SideReader.read(folders), List.of(Metric.JUMP_MAX, Metric.QUEUE_FINAL), parsed);
  }

  /** The page of a comparison, with plain blanks, from the folder in which it was written. */
  static String page(ComparisonReport report, Path folder) throws IOException {
    Path page = report.write(Files.createDirectories(folder), "as typed", ChartSupport.probe());
    return Files.readString(page).replace('\u00a0', ' ');
  }

  /** Writes everything and gives the folder. */
  Path write() throws IOException {
    StringBuilder effective = new StringBuilder();
    settings.forEach((key, value) -> effective.append(key + " = " + value + "\n"));
    Files.writeString(folder.resolve("effective.properties"), effective);
    Files.writeString(folder.resolve("checks.csv"), checks);
    try (Table.Rows<ProcessRow> table =
        ProcessRow.TABLE.to(Files.newBufferedWriter(folder.resolve("processes.csv")))) {
      for (Trial trial : trials) {
        for (ProcessMeasures measures : trial.measures()) {
          table.add(new ProcessRow(trial.point(), trial.seed(), measures));
        }
      }
    }
    return folder;
  }
}
