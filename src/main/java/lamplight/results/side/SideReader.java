package lamplight.results.side;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.measure.Metric;
import lamplight.run.RunFolder;
import lamplight.stats.frame.Roles;

/**
 * Reads the sides of a comparison from the tables and properties of their runs. Nothing of a run is
 * computed anew, and its folder is left as it is.
 */
public final class SideReader {
  private final Map<RunFolder, ComparedRun> runs = new LinkedHashMap<>();

  private SideReader() {}

  /**
   * Reads what these folders hold, the base first.
   *
   * @throws ComparisonException when they are no two sides of a comparison
   * @throws IOException when a table cannot be read
   */
  public static List<Side> read(List<Path> folders) throws IOException, ComparisonException {
    return new SideReader().sides(folders);
  }

  private List<Side> sides(List<Path> folders) throws IOException, ComparisonException {
    List<SideReference> named = new ArrayList<>();
    for (Path folder : folders) {
      named.add(SideReference.of(folder));
    }
    for (SideReference reference : named) {
      reference.requireTables();
    }
    for (SideReference reference : named) {
      if (!runs.containsKey(reference.run())) {
        runs.put(reference.run(), new ComparedRun(reference));
      }
    }
    List<SideReference> references = named.size() == 1 ? points(named.get(0)) : named;
    for (SideReference reference : references) {
      run(reference).require(reference.point());
    }
    Roles roles = roles(references);
    Set<Metric> common = EnumSet.allOf(Metric.class);
    runs.values().forEach(run -> common.retainAll(run.metrics()));
    for (Map.Entry<RunFolder, ComparedRun> run : runs.entrySet()) {
      Set<String> points =
          references.stream()
              .filter(reference -> reference.run().equals(run.getKey()))
              .map(SideReference::point)
              .collect(Collectors.toSet());
      run.getValue().read(roles, points, common);
    }
    return named(references);
  }

  /** The sides, each with a name of its own. */
  private List<Side> named(List<SideReference> references) {
    boolean isOneStudy =
        runs.size() == 1 && references.stream().noneMatch(each -> each.point().isEmpty());
    Map<String, Integer> used = new HashMap<>();
    List<Side> sides = new ArrayList<>();
    for (SideReference reference : references) {
      String name = isOneStudy ? reference.point() : run(reference).name(reference.point());
      int times = used.merge(name, 1, Integer::sum);
      sides.add(
          run(reference).side(reference.point(), times == 1 ? name : name + " (" + times + ")"));
    }
    return sides;
  }

  /** Every point of the one run that was named. */
  private List<SideReference> points(SideReference only) throws ComparisonException {
    Set<String> points = run(only).points();
    if (!only.point().isEmpty() || points.size() < 2) {
      throw new ComparisonException(
          only.run().path()
              + ": one folder alone is compared only when it is a study with several points:"
              + " expected the base and another folder to compare with it");
    }
    return points.stream().map(point -> new SideReference(only.run(), point)).toList();
  }

  /** What stands against what must be one thing on all sides. */
  private Roles roles(List<SideReference> references) {
    int processes = 0;
    boolean isRandom = false;
    for (SideReference reference : references) {
      Experiment experiment = run(reference).experiment(reference.point());
      processes = Math.max(processes, experiment.processes());
      isRandom |= !(experiment.rates() instanceof RateSetting.Fixed);
    }
    return Roles.of(processes, isRandom);
  }

  private ComparedRun run(SideReference reference) {
    ComparedRun run = runs.get(reference.run());
    if (run == null) {
      throw new IllegalStateException(reference.run() + " was not read");
    }
    return run;
  }
}
