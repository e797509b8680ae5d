package lamplight.report.part;

import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.PredictionCheck;
import lamplight.theory.Allowances;

/** When a measure is marked as deviating from its prediction, in words. */
public final class JudgeNotes {
  private static final String ALONE =
      "the clock of a process that alone keeps up: it is never below its ticks, and above them by"
          + " no more than the few messages can push it that it receives.";

  private static final String DRAWS =
      " The *draws*, how many of the ticks that find no message send, are judged by the binomial"
          + " distribution, which is exact.";

  /** The rule for a run of one trial, which shows nothing of how much trials differ. */
  public static final Text OF_ONE_TRIAL =
      Text.of(
          "Of one trial a deviation is marked only where theory knows the value exactly: in the"
              + " number of ticks, and in "
              + ALONE
              + DRAWS);

  private JudgeNotes() {}

  /**
   * The rule, for measures over so many trials.
   *
   * @param trials at least 2
   */
  public static Text rule(PredictionCheck check, int trials) {
    return Text.of(
        "A deviation is marked when what is left of it, after what theory allows for, is over {}"
            + " standard errors with {} (Student's t with one degree of freedom less, and"
            + " Bonferroni's correction over all {} measures judged, so that chance marks any in at"
            + " most one report in 20) and, of a count, as improbable by the count's own"
            + " distribution: a few small counts may be equal by chance. Theory allows for {} of"
            + " the prediction, {} in the length of a stable queue and in the few idle ticks of a"
            + " process that is not stable; {} in a count or clock value at the end of a trial, as"
            + " much over a whole trial in a rate or slope, and {} messages in a mean queue; and"
            + " for the start of a queue that settles slowly. It allows for nothing in the number"
            + " of ticks, nor in "
            + ALONE
            + DRAWS,
        Numbers.figure(check.limit(trials)),
        Numbers.count(trials, "trial"),
        Numbers.count(check.judged()),
        Numbers.percent(Allowances.SHARE),
        Numbers.percent(Allowances.ROUGH_SHARE),
        Numbers.axis(Allowances.VALUE),
        Numbers.axis(Allowances.QUEUE_MEAN));
  }
}
