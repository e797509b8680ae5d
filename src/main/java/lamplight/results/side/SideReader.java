package lamplight.results.side;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.experiment.EffectiveSettings;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Keys;
import lamplight.experiment.Study;
import lamplight.run.MatchingTrials;
import lamplight.run.RunFolder;
import lamplight.run.RunRecord;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.SideFacts;

/**
 * Reads the sides of a comparison from the tables and properties of their runs. Nothing of a run is
 * computed anew, and its folder is left as it is.
 */
public final class SideReader {
  private static final String RANDOM = "random";

  private final Map<RunFolder, RunTables> tables = new HashMap<>();
  private final Map<RunFolder, Study> studies = new HashMap<>();
  private final Map<SideReference, Map<String, String>> settings = new HashMap<>();

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
      if (!tables.containsKey(reference.run())) {
        tables.put(reference.run(), RunTables.ofChecks(reference));
      }
    }
    List<SideReference> references = named.size() == 1 ? points(named.get(0)) : named;
    for (SideReference reference : references) {
      refuseUnknown(reference);
      settings.put(reference, settingsOf(reference));
    }
    Roles roles = roles();
    Map<RunFolder, SideReference> runs = new LinkedHashMap<>();
    references.forEach(reference -> runs.putIfAbsent(reference.run(), reference));
    for (SideReference run : runs.values()) {
      tablesOf(run).readMeasures(run, roles, pointsOf(references, run.run()));
    }
    return named(references);
  }

  /** Every point of the one run that was named. */
  private List<SideReference> points(SideReference only) throws ComparisonException {
    Set<String> points = tablesOf(only).points();
    if (!only.point().isEmpty() || points.size() < 2) {
      throw new ComparisonException(
          "one folder alone is compared only when it is a study with several points: expected the"
              + " base and another folder to compare with it");
    }
    return points.stream().map(point -> new SideReference(only.run(), point)).toList();
  }

  private void refuseUnknown(SideReference reference) throws ComparisonException {
    Set<String> points = tablesOf(reference).points();
    if (points.contains(reference.point())) {
      return;
    }
    String some = points.stream().limit(5).collect(Collectors.joining(", "));
    if (points.isEmpty()) {
      throw new ComparisonException(reference.run().path() + ": no trial of this run has ended");
    }
    throw new ComparisonException(
        reference.point().isEmpty()
            ? reference.run().path()
                + ": a study: expected one of its points, such as "
                + reference.run().path().resolve("trials").resolve(points.iterator().next())
                + ", or the study alone"
            : reference.run().path()
                + ": no trial of a point "
                + reference.point()
                + " has ended: expected "
                + (some.isEmpty() ? "the run itself, which is no study" : "one of " + some));
  }

  private Map<String, String> settingsOf(SideReference reference)
      throws IOException, ComparisonException {
    Study study = studyOf(reference.run());
    if (study.points().stream().noneMatch(point -> point.name().equals(reference.point()))) {
      throw new ComparisonException(
          reference.checks()
              + ": "
              + (reference.point().isEmpty() ? "trials without a point" : reference.point())
              + ": expected the points that effective.properties beside it varies");
    }
    Map<String, String> known = new LinkedHashMap<>();
    EffectiveSettings.of(study.at(reference.point()))
        .entries()
        .forEach(entry -> known.put(entry.name(), entry.text()));
    return known;
  }

  private Study studyOf(RunFolder run) throws IOException, ComparisonException {
    Study known = studies.get(run);
    if (known == null) {
      try {
        known = ExperimentFile.parseWritten(run.effective(), List.of()).study();
      } catch (ExperimentException refused) {
        throw new ComparisonException(String.valueOf(refused.getMessage()));
      }
      MatchingTrials.require(run, known);
      studies.put(run, known);
    }
    return known;
  }

  /** What stands against what must be one thing on all sides. */
  private Roles roles() {
    int processes = 0;
    boolean isRandom = false;
    for (Map<String, String> each : settings.values()) {
      String count = each.getOrDefault(Keys.PROCESSES.name(), "");
      processes = Math.max(processes, count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 0);
      isRandom |= each.getOrDefault(Keys.RATES.name(), "").startsWith(RANDOM);
    }
    return Roles.of(processes, isRandom);
  }

  private static Set<String> pointsOf(List<SideReference> references, RunFolder run) {
    Set<String> points = new HashSet<>();
    for (SideReference reference : references) {
      if (reference.run().equals(run)) {
        points.add(reference.point());
      }
    }
    return points;
  }

  private List<Side> named(List<SideReference> references) throws IOException, ComparisonException {
    boolean isOneStudy =
        references.stream().map(SideReference::run).distinct().count() == 1
            && references.stream().noneMatch(reference -> reference.point().isEmpty());
    Map<String, Integer> used = new HashMap<>();
    List<Side> sides = new ArrayList<>();
    for (SideReference reference : references) {
      RunRecord record = RunRecord.read(reference.run());
      String name = isOneStudy ? reference.point() : name(reference, record);
      int times = used.merge(name, 1, Integer::sum);
      sides.add(side(reference, record, times == 1 ? name : name + " (" + times + ")"));
    }
    return sides;
  }

  private static String name(SideReference reference, RunRecord record) {
    String run = record.get("experiment") + "/" + reference.run().path().getFileName();
    return reference.point().isEmpty() ? run : run + " " + reference.point();
  }

  private Side side(SideReference reference, RunRecord record, String name)
      throws IOException, ComparisonException {
    RunTables read = tablesOf(reference);
    String point = reference.point();
    SideFacts facts =
        new SideFacts(
            name,
            point.isEmpty() ? "" : reference.run().path().toString(),
            studyOf(reference.run()).axes().stream()
                .map(Study.Axis::key)
                .collect(Collectors.toSet()),
            settings.getOrDefault(reference, Map.of()),
            record.entries(),
            read.failed(point),
            read.broken(point));
    return new Side(facts, read.samples(point));
  }

  private RunTables tablesOf(SideReference reference) {
    RunTables read = tables.get(reference.run());
    if (read == null) {
      throw new IllegalStateException("the tables of " + reference.run() + " were not read");
    }
    return read;
  }
}
