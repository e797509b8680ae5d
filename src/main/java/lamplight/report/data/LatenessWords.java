package lamplight.report.data;

import lamplight.experiment.Experiment;
import lamplight.experiment.Study;

/**
 * What the sections on timing say of lateness. Ticks that fell due in a pause on purpose took place
 * like the others, but have no lateness.
 *
 * @param pauses whether a process is paused on purpose
 */
public record LatenessWords(boolean pauses) {
  /** For the report of an experiment. */
  public static LatenessWords of(Experiment experiment) {
    return new LatenessWords(experiment.faults().planned().pausesAny());
  }

  /** For the report of a study: at some of its points a process may be paused. */
  public static LatenessWords of(Study study) {
    return new LatenessWords(
        study.points().stream().anyMatch(point -> of(point.experiment()).pauses()));
  }

  /**
   * What lateness is, for the head of a table.
   *
   * @param worstOver what each figure is the worst over
   */
  public String definition(String worstOver) {
    return "Lateness is the time from a tick's deadline to its event, in wall time; each figure is,"
        + " by itself, the worst over "
        + worstOver
        + "."
        + (pauses
            ? " Ticks due in a planned pause are not counted: nobody could have kept their"
                + " deadlines."
            : "");
  }

  /** Of which ticks there is a lateness, after "over all ticks of all complete trials". */
  public String exception() {
    return pauses ? " but those due in a planned pause" : "";
  }

  /** What a lateness leaves out, behind its figure. */
  public String among() {
    return pauses ? " (without ticks due in a planned pause)" : "";
  }
}
