package lamplight.results;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.TrialSpec;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

/** Some trials of a run whose events a report needs, to show or to count them. Immutable. */
@FunctionalInterface
public interface EmbeddedTrials {
  /** None. */
  EmbeddedTrials NONE = (point, seed) -> false;

  /** How many events the trials have in all that a report shows unless it is told otherwise. */
  long EVENTS = 100_000;

  /** How many events they may have, so that a page still opens in about two seconds. */
  long EVENTS_MAX = 1_000_000;

  /** How many processes a trial may have whose events are shown: a page has no room for more. */
  int PROCESSES_MAX = 200;

  /**
   * Whether a trial is one of them.
   *
   * @param point the experiment point within a study, or empty
   */
  boolean contains(String point, long seed);

  /**
   * The first trials of a run, or of a study the first seed of each point: up to {@link #EVENTS}
   * due events in all, but at least one trial unless that alone has more than {@link #EVENTS_MAX};
   * none of more than {@link #PROCESSES_MAX} processes.
   */
  static EmbeddedTrials first(Study study) {
    Set<TrialId> first = new HashSet<>();
    long events = 0;
    long seed = study.seeds().stream().findFirst().orElseThrow();
    for (TrialId id : RunPlan.trialsOf(study)) {
      Experiment experiment = study.at(id.point());
      if ((study.isVaried() && id.seed() != seed) || experiment.processes() > PROCESSES_MAX) {
        continue;
      }
      events += ticksDue(experiment.trial(id.seed()));
      if (events > (first.isEmpty() ? EVENTS_MAX : EVENTS)) {
        break;
      }
      first.add(id);
    }
    return among(first);
  }

  /**
   * The trials that other clocks are replayed over: the first seed of each point up to {@link
   * #EVENTS_MAX} due events in all, then the second of each, and so on, up to {@link #EVENTS}. Of a
   * run at one point they are those of {@link #first}.
   */
  static EmbeddedTrials replayed(Study study) {
    Set<TrialId> replayed = new HashSet<>();
    long events = 0;
    boolean isFirst = true;
    for (long seed : study.seeds().stream().toArray()) {
      for (StudyPoint point : study.points()) {
        Experiment experiment = point.experiment();
        if (experiment.processes() > PROCESSES_MAX) {
          continue;
        }
        events += ticksDue(experiment.trial(seed));
        if (events > (isFirst ? EVENTS_MAX : EVENTS)) {
          return among(replayed);
        }
        replayed.add(new TrialId(point.name(), seed));
      }
      isFirst = false;
    }
    return among(replayed);
  }

  private static EmbeddedTrials among(Set<TrialId> trials) {
    return (point, seed) -> trials.contains(new TrialId(point, seed));
  }

  /** These and those. */
  default EmbeddedTrials or(EmbeddedTrials others) {
    return (point, seed) -> contains(point, seed) || others.contains(point, seed);
  }

  /** How many events all of these are due to have. */
  default long events(Study study) {
    return RunPlan.trialsOf(study).stream()
        .filter(id -> contains(id.point(), id.seed()))
        .mapToLong(id -> ticksDue(study.at(id.point()).trial(id.seed())))
        .sum();
  }

  private static long ticksDue(TrialSpec spec) {
    return IntStream.rangeClosed(1, spec.processes()).mapToLong(spec::ticksDue).sum();
  }
}
