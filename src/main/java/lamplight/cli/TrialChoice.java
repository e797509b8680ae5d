package lamplight.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.log.TrialRecord;
import lamplight.model.Characters;
import lamplight.model.EditDistance;
import lamplight.results.LostTrials;
import lamplight.run.RunFolder;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trial of a run that a person means.
 *
 * @param study what was run in the folder
 */
record TrialChoice(RunFolder folder, Study study) {
  /** So many points fit into a sentence. */
  private static final int NAMED_MAX = 6;

  /**
   * The trial of this point and seed. Where one of them is left open, the first complete trial that
   * fits, or, with a seed, the first that has ended.
   *
   * @throws UserException when there is none; it says what there is
   * @throws IOException when its logs are gone
   */
  TrialId of(@Nullable String asked, @Nullable Long seed) throws UserException, IOException {
    String point = point(asked);
    if (seed != null && !study.seeds().contains(seed)) {
      throw new UserException(
          "%s: there is no trial of seed %s: expected one of its seeds, %s",
          shown(), seed, study.seeds().text());
    }
    List<TrialId> ended =
        RunPlan.trialsOf(study).stream()
            .filter(trial -> point == null || trial.point().equals(point))
            .filter(trial -> seed == null || trial.seed() == seed)
            .filter(trial -> isComputed() || folder.hasEnded(trial))
            .toList();
    if (ended.isEmpty()) {
      LostTrials.refuse(
          folder,
          study,
          trial ->
              (point == null || trial.point().equals(point))
                  && (seed == null || trial.seed() == seed));
      throw new UserException("%s: %s", shown(), noneHasEnded(point, seed));
    }
    return ended.stream()
        .filter(this::isComplete)
        .findFirst()
        .or(() -> ended.stream().filter(trial -> seed != null).findFirst())
        .orElseThrow(
            () ->
                new UserException(
                    "%s: no trial%s is complete; choose one of those that failed, such as: --seed"
                        + " %s",
                    shown(), at(point), ended.get(0).seed()));
  }

  /** The name of a point by itself, or by its label in a report. */
  private @Nullable String point(@Nullable String point) throws UserException {
    if (point == null || study.has(point)) {
      return point;
    }
    for (StudyPoint each : study.points()) {
      if (study.isVaried() && study.label(each).equals(point.replace('\u00a0', ' ').strip())) {
        return each.name();
      }
    }
    if (!study.isVaried()) {
      throw new UserException(
          "--point: %s is no study, so that its trials differ by their seeds alone: expected no"
              + " --point",
          shown());
    }
    List<String> names = study.points().stream().map(StudyPoint::name).toList();
    throw new UserException(
        "--point %s: %s has no such point%s",
        Characters.shown(point),
        shown(),
        EditDistance.nearest(point, names, name -> name)
            .map(name -> "; did you mean " + name + "?")
            .orElseGet(() -> ": expected one of " + listed(names)));
  }

  private static String listed(List<String> names) {
    String rest =
        names.size() > NAMED_MAX
            ? " and " + (names.size() - NAMED_MAX) + " more, in the column 'point' of its tables"
            : "";
    return names.stream().limit(NAMED_MAX).collect(Collectors.joining(", ")) + rest;
  }

  private String noneHasEnded(@Nullable String point, @Nullable Long seed) {
    return seed == null
        ? "no trial" + at(point) + " has ended yet"
        : "the trial of seed " + seed + at(point) + " has not ended yet";
  }

  private static String at(@Nullable String point) {
    return point == null || point.isEmpty() ? "" : " at " + point;
  }

  /** Whether its trials leave no logs and are run again. */
  private boolean isComputed() {
    return study.logs() == LogSetting.DISCARD;
  }

  private boolean isComplete(TrialId trial) {
    if (isComputed()) {
      return true;
    }
    try {
      return TrialRecord.read(folder.trial(trial).record()).state() == TrialRecord.State.COMPLETE;
    } catch (IOException unreadable) {
      // Another trial may be complete; whoever asks for this one is told what is wrong with it.
      return false;
    }
  }

  private String shown() {
    return Characters.shown(folder.path().toString());
  }
}
