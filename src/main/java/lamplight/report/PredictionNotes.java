package lamplight.report;

import lamplight.report.data.RunData;
import lamplight.report.part.JudgeNotes;
import lamplight.stats.findings.PredictionCheck;

/** What a reader must know of the predictions, said once for all tables. */
final class PredictionNotes {
  private PredictionNotes() {}

  /** What the two columns are, and when a deviation is marked. */
  static String definition(RunData data, PredictionCheck judgement) {
    String predicted =
        "*Predicted* is what theory expects of a trial of this length, on average over seeds"
            + (data.hasFixedRates()
                ? ""
                : "; each seed has rates of its own, so it is the mean over the seeds' own"
                    + " predictions, and the deviation is taken seed by seed")
            + ". A dash stands where theory has no value.";
    int trials = data.samples().size();
    if (trials == 1) {
      return predicted;
    }
    return predicted
        + " The *deviation* is the mean less the prediction, in standard errors (standard deviation"
        + " over the root of the number of trials); where the trials do not differ from each other"
        + " it is not defined. "
        + JudgeNotes.rule(judgement, trials);
  }

  /** How the predictions were come by. */
  static String source(PredictionCheck judgement) {
    return "About the predictions: the queues are exact in the long run, but for the mean of a"
        + " stable queue, which is good to about 10 %. "
        + judgement.source();
  }
}
