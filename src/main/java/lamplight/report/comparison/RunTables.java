package lamplight.report.comparison;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lamplight.results.table.ChecksReader;
import lamplight.results.table.ProcessesReader;
import lamplight.stats.judge.Roles;
import lamplight.stats.judge.SideSamples;

/** What the tables of one run say of its points. */
final class RunTables {
  private final Map<String, SortedSet<Long>> ended = new LinkedHashMap<>();
  private final Map<String, SortedSet<Long>> broken = new HashMap<>();
  private final Map<String, SideSamples> samples = new HashMap<>();

  private RunTables() {}

  /** Reads which trials ended, and which of them broke a rule. */
  static RunTables ofChecks(SideReference run) throws IOException {
    RunTables tables = new RunTables();
    ChecksReader.read(
        run.checks(),
        row -> {
          tables.ended.computeIfAbsent(row.point(), unused -> new TreeSet<>()).add(row.seed());
          if (row.violations() > 0) {
            tables.broken.computeIfAbsent(row.point(), unused -> new TreeSet<>()).add(row.seed());
          }
        });
    return tables;
  }

  /** Reads the measures of these points. */
  void readMeasures(SideReference run, Roles roles, Set<String> points) throws IOException {
    Map<String, SideSamples.Builder> builders = new HashMap<>();
    points.forEach(point -> builders.put(point, new SideSamples.Builder(roles)));
    ProcessesReader.read(
        run.processes(),
        row -> {
          SideSamples.Builder builder = builders.get(row.point());
          if (builder != null) {
            builder.add(row.seed(), row.measures());
          }
        });
    builders.forEach((point, builder) -> samples.put(point, builder.build()));
  }

  /** The points, in the order of the table. */
  Set<String> points() {
    return ended.keySet();
  }

  /** The seeds of the trials of a point that broke a rule. */
  SortedSet<Long> broken(String point) {
    return broken.getOrDefault(point, new TreeSet<>());
  }

  /** The seeds of the trials of a point that ended, but without measures. */
  SortedSet<Long> failed(String point) {
    SortedSet<Long> failed = new TreeSet<>(ended.getOrDefault(point, new TreeSet<>()));
    failed.removeAll(samples(point).seeds());
    return failed;
  }

  /** The measures of a point that was read. */
  SideSamples samples(String point) {
    SideSamples known = samples.get(point);
    if (known == null) {
      throw new IllegalStateException("the measures of " + point + " were not read");
    }
    return known;
  }
}
