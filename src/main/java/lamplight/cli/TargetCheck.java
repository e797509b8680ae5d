package lamplight.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.PlannedFaults;
import lamplight.model.TimeMode;
import lamplight.stats.frame.Roles;
import lamplight.stats.precision.PrecisionTarget;

/**
 * Refuses a target that no trial of a study can ever reach, before anything is started.
 *
 * @param target what is to be reached
 * @param study by which trials
 */
record TargetCheck(PrecisionTarget target, Study study) {
  /** Throws unless each point can have the measure of each process that is meant. */
  void require() throws UserException {
    if (study.time() == TimeMode.VIRTUAL && target.metric().isRealTimeOnly()) {
      throw refusal(target.metric().column() + " is measured in real time only");
    }
    for (StudyPoint point : study.points()) {
      Roles roles =
          Roles.of(point.experiment().processes(), SequentialSampling.hasRandomRates(study));
      requireMeant(point, roles);
      if (target.metric().isUnknownOfKilled() || target.metric().isUnknownOfRestarted()) {
        requireKnown(point, roles);
      }
    }
  }

  private void requireMeant(StudyPoint point, Roles roles) throws UserException {
    int count = roles.count(point.experiment().processes());
    if (IntStream.rangeClosed(1, count).noneMatch(role -> isMeant(roles, role))) {
      throw refusal(
          "no process %s%s: expected none, all, or %s",
          target.process().orElseThrow(), at(point), roles.expectation(count));
    }
  }

  /**
   * A process that is killed, or restarted, in every trial never has the measure. A rank is that of
   * another process in another trial, and percentiles are those of the survivors, so that these
   * have it sooner or later as long as somebody survives.
   */
  private void requireKnown(StudyPoint point, Roles roles) throws UserException {
    PlannedFaults faults = point.experiment().faults().planned();
    int processes = point.experiment().processes();
    if (IntStream.rangeClosed(1, processes).allMatch(each -> isUnknown(faults, each))) {
      throw refusal(
          "%s is not known of a process that is %s on purpose, and all are%s",
          target.metric().column(),
          faults.restartsAny() ? "killed or restarted" : "killed",
          at(point));
    }
    Optional<Integer> killed =
        IntStream.rangeClosed(1, processes)
            .filter(process -> isUnknown(faults, process) && isMeant(roles, process))
            .boxed()
            .findFirst();
    if (roles == Roles.NUMBERS && killed.isPresent()) {
      throw refusal(
          "%s is not known of process %s, which is %s on purpose%s%s",
          target.metric().column(),
          killed.get(),
          faults.kills(killed.get()) ? "killed" : "restarted",
          at(point),
          target.process().isPresent()
              ? ""
              : faults.kills(killed.get()) ? ": name a process that lives" : ": name another one");
    }
  }

  private boolean isUnknown(PlannedFaults faults, int process) {
    return target.metric().isUnknownOfKilled() && faults.kills(process)
        || target.metric().isUnknownOfRestarted() && !faults.restarts(process).isEmpty();
  }

  private boolean isMeant(Roles roles, int role) {
    return target.process().isEmpty() || roles.isMeant(target.process().get(), role);
  }

  private static String at(StudyPoint point) {
    return point.name().isEmpty() ? "" : " at " + point.name();
  }

  private UserException refusal(String format, Object... parts) {
    return new UserException(
        "--until '%s': %s", target.text(), String.format(Locale.ROOT, format, parts));
  }
}
