package lamplight.diagnosis;

import lamplight.check.ViolationListener;

/** One rule of the check, with as much information as somebody's logs have. */
@FunctionalInterface
interface RuleExamination {
  /**
   * Examines a trial.
   *
   * @param all is told of every violation
   */
  Examined examine(Evidence evidence, ViolationListener all);
}
