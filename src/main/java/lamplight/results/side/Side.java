package lamplight.results.side;

import lamplight.stats.frame.Samples;
import lamplight.stats.judge.SideFacts;

/** One side of a comparison. */
public record Side(SideFacts facts, Samples samples) {
  /** What it is called. */
  public String name() {
    return facts.name();
  }
}
