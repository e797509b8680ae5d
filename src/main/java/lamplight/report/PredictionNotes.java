package lamplight.report;

import lamplight.report.data.RunData;
import lamplight.report.part.PredictionCheck;
import lamplight.report.text.Numbers;

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
    double limit = judgement.limit(trials);
    return predicted
        + " The *deviation* is the mean less the prediction, in standard errors (standard deviation"
        + " over the root of the number of trials); where the trials do not differ from each other"
        + " it is not defined, and the values are compared exactly. A deviation is marked when it"
        + " is over "
        + Numbers.figure(limit)
        + " standard errors"
        + (limit > PredictionCheck.STANDARD_ERRORS_MIN
            ? " ("
                + Numbers.axis(PredictionCheck.STANDARD_ERRORS_MIN)
                + " with many trials; with few, a standard error is itself uncertain, and so many"
                + " let chance mark a measure in no more than one report in 20)"
            : "")
        + " and over what theory leaves out: "
        + Numbers.percent(PredictionCheck.SHARE_MAX)
        + " of the prediction, "
        + Numbers.axis(PredictionCheck.VALUE_MAX)
        + " in a count or clock value at the end of a trial, as much over a whole trial in a rate"
        + " or slope (or, where none is predicted, the way from nothing to the predicted end), and "
        + Numbers.axis(PredictionCheck.QUEUE_MEAN_MAX)
        + " messages in a mean queue. Nothing is left out of the number of ticks, nor of the clock"
        + " of a process that alone keeps up: it is never below its ticks, and above them by no"
        + " more than the few messages can push it that it receives.";
  }

  /** How the predictions were come by. */
  static String source(PredictionCheck judgement) {
    return "About the predictions: the queues are exact in the long run, but for the mean of a"
        + " stable queue, which is good to about 10 %. "
        + judgement.source();
  }
}
