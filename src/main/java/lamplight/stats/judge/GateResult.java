package lamplight.stats.judge;

/**
 * What a comparison says of a gate.
 *
 * @param sentence the finding that decides, in a sentence
 */
public record GateResult(Gate gate, State state, String sentence) {
  /** Whether the gate holds; the worst comes last. */
  public enum State {
    /** The difference that it forbids is not shown. */
    PASSED,
    /** Whether there is one cannot be told from these trials: no reason to let anything pass. */
    UNDECIDED,
    /** The difference that it forbids is shown. */
    FAILED
  }
}
