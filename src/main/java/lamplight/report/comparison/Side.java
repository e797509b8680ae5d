package lamplight.report.comparison;

import lamplight.stats.frame.Samples;
import lamplight.stats.judge.SideFacts;

/** One side of a comparison. */
record Side(SideFacts facts, Samples samples) {
  String name() {
    return facts.name();
  }
}
