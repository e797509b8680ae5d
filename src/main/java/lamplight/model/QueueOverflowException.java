package lamplight.model;

/** More messages wait than a trial may hold: it cannot go on. */
public final class QueueOverflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * The end of a trial.
   *
   * @param sentence what waits where, which limit that exceeds, and what to do about it
   */
  public QueueOverflowException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What waits where, which limit that exceeds, and what to do about it. */
  public String sentence() {
    return sentence;
  }
}
