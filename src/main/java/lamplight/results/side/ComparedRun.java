package lamplight.results.side;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lamplight.experiment.EffectiveSettings;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.results.table.CheckRow;
import lamplight.results.table.ProcessesReader;
import lamplight.run.MatchingTrials;
import lamplight.run.RunFolder;
import lamplight.run.RunRecord;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.stats.judge.SideFacts;

/** A run that is a side, or whose points are: its settings, its record and its tables. */
final class ComparedRun {
  private final SideReference run;
  private final Study study;
  private final RunRecord record;
  private final Set<Metric> metrics;
  private final Map<String, Trials> trials = new LinkedHashMap<>();
  private final Map<String, Samples> samples = new HashMap<>();

  /** The trials of a point, by their seeds, as the check tells of them. */
  private record Trials(SortedSet<Long> ended, SortedSet<Long> unreadable, SortedSet<Long> broken) {
    Trials() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(CheckRow row) {
      (row.isUnreadable() ? unreadable : ended).add(row.seed());
      if (row.violations() > 0) {
        broken.add(row.seed());
      }
    }
  }

  /** Reads everything but the measures. */
  ComparedRun(SideReference run) throws IOException, ComparisonException {
    this.run = run;
    CheckRow.read(
        run.checks(), row -> trials.computeIfAbsent(row.point(), unused -> new Trials()).add(row));
    this.metrics = ProcessesReader.metrics(run.processes());
    this.study = study(run.run());
    this.record = RunRecord.read(run.run());
  }

  private static Study study(RunFolder run) throws IOException, ComparisonException {
    Study study;
    try {
      study = ExperimentFile.parseWritten(run.effective(), List.of()).study();
    } catch (ExperimentException refused) {
      throw new ComparisonException(String.valueOf(refused.getMessage()));
    }
    MatchingTrials.require(run, study);
    return study;
  }

  /** The points of which trials have ended, in the order of the table. */
  Set<String> points() {
    return trials.keySet();
  }

  /** The measures that its table has. */
  Set<Metric> metrics() {
    return metrics;
  }

  /** Throws unless trials of this point have ended and the settings have it. */
  void require(String point) throws ComparisonException {
    String path = run.run().path().toString();
    if (points().isEmpty()) {
      throw new ComparisonException(path + ": no trial of this run has ended");
    }
    if (!points().contains(point)) {
      String first = points().iterator().next();
      String some = points().stream().limit(5).collect(Collectors.joining(", "));
      throw new ComparisonException(
          point.isEmpty()
              ? path
                  + ": a study: expected one of its points, such as "
                  + run.run().path().resolve("trials").resolve(first)
                  + ", or the study alone"
              : path
                  + ": no trial of a point "
                  + point
                  + " has ended: expected "
                  + (first.isEmpty() ? "the run itself, which is no study" : "one of " + some));
    }
    if (study.points().stream().noneMatch(each -> each.name().equals(point))) {
      throw new ComparisonException(
          run.checks()
              + ": "
              + (point.isEmpty() ? "trials without a point" : point)
              + ": expected the points that effective.properties beside it varies");
    }
  }

  /** What is measured and how at a point. */
  Experiment experiment(String point) {
    return study.at(point);
  }

  /** Its experiment and folder, and the point. */
  String name(String point) {
    String name = record.get("experiment") + "/" + run.run().path().getFileName();
    return point.isEmpty() ? name : name + " " + point;
  }

  /**
   * Reads the measures of points.
   *
   * @param common the measures that all sides have
   */
  void read(Roles roles, Set<String> points, Set<Metric> common) throws IOException {
    points.forEach(point -> samples.put(point, new Samples(roles)));
    ProcessesReader.read(
        run.processes(),
        (point, seed, measures) -> {
          Samples known = samples.get(point);
          if (known != null) {
            known.add(seed, measures.stream().map(each -> only(each, common)).toList());
          }
        });
  }

  private static ProcessMeasures only(ProcessMeasures measures, Set<Metric> common) {
    return ProcessMeasures.of(
        measures.process(),
        metric -> common.contains(metric) ? measures.get(metric).orElse(Double.NaN) : Double.NaN);
  }

  /** A point whose measures were read as a side. */
  Side side(String point, String name) {
    Trials of = trials.getOrDefault(point, new Trials());
    Samples measured = Objects.requireNonNull(samples.get(point), "the measures were not read");
    SortedSet<Long> failed = new TreeSet<>(of.ended());
    failed.removeAll(measured.seeds());
    Map<String, String> settings = new LinkedHashMap<>();
    EffectiveSettings.of(experiment(point))
        .entries()
        .forEach(entry -> settings.put(entry.name(), entry.text()));
    SideFacts facts =
        new SideFacts(
            name,
            point.isEmpty() ? "" : run.run().path().toString(),
            study.axes().stream().map(Study.Axis::key).collect(Collectors.toSet()),
            settings,
            record.entries(),
            of.unreadable(),
            failed,
            of.broken());
    Set<Metric> lacking = EnumSet.allOf(Metric.class);
    lacking.removeAll(metrics);
    return new Side(facts, measured, run.run().path(), lacking);
  }
}
