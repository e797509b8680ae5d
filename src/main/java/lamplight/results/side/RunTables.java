package lamplight.results.side;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lamplight.results.table.ChecksReader;
import lamplight.results.table.ProcessesReader;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/** What the tables of one run say of its points. */
final class RunTables {
  private final Map<String, SortedSet<Long>> ended = new LinkedHashMap<>();
  private final Map<String, SortedSet<Long>> broken = new HashMap<>();
  private final Map<String, Samples> samples = new HashMap<>();

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
    points.forEach(point -> samples.put(point, new Samples(roles)));
    ProcessesReader.read(
        run.processes(),
        (point, seed, measures) -> {
          Samples known = samples.get(point);
          if (known != null) {
            known.add(seed, measures);
          }
        });
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
  Samples samples(String point) {
    Samples known = samples.get(point);
    if (known == null) {
      throw new IllegalStateException("the measures of " + point + " were not read");
    }
    return known;
  }
}
