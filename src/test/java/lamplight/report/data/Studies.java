package lamplight.report.data;

import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.report.TestRuns;
import lamplight.results.RunFacts;
import lamplight.run.RunState;
import lamplight.trial.VirtualTrial;

/** Studies for tests of their reports. */
public final class Studies {
  private Studies() {}

  /** A study in virtual time, from the lines of its file. */
  public static Study of(String... lines) {
    return parsed(String.join("\n", lines) + "\ntime = virtual\n");
  }

  /** A study in real time, from the lines of its file. */
  public static Study real(String... lines) {
    return parsed(String.join("\n", lines) + "\n");
  }

  private static Study parsed(String text) {
    try {
      return Made.parsed("study.properties", text, List.of()).study();
    } catch (ExperimentException refused) {
      throw new AssertionError(refused);
    }
  }

  /** The facts of a complete run of it. */
  public static RunFacts facts(Study study) {
    return TestRuns.facts(study.first(), RunState.COMPLETE);
  }

  /** A study whose trials have been run, with its predictions. */
  public static StudyData modelled(Study study) {
    StudyData data = new StudyData(study, facts(study));
    for (StudyPoint point : study.points()) {
      study.seeds().stream()
          .forEach(seed -> data.add(point.name(), TestRuns.modelled(point.experiment(), seed)));
    }
    data.forecasts(VirtualTrial::run).forEach(data::predict);
    return data;
  }

  /** Adds a trial in which a measure of both of its processes has this value. */
  static void add(StudyData data, String point, long seed, Metric metric, double value) {
    Experiment experiment = data.study().at(point);
    data.add(
        point,
        TestRuns.constructed(
            experiment, seed, List.of(Map.of(metric, value), Map.of(metric, value))));
  }
}
