package lamplight.results;

import lamplight.run.RunListener;

/**
 * Is told how a report is made, in this order; of trials without logs, which are computed
 * meanwhile, also how these go. Called from the thread that makes it.
 */
public interface ReportListener extends RunListener {
  /**
   * So many trials are about to be analysed, each told of by {@link #trialEnded} but those that
   * cannot be read and those behind a stop.
   */
  void analysing(long trials);

  /** All are analysed, and what theory predicts of them is worked out. */
  void predicting();

  /**
   * The report is about to be written.
   *
   * @param charts whether it has charts
   */
  void writing(boolean charts);
}
