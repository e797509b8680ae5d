package lamplight.report.comparison;

import lamplight.stats.judge.SideFacts;
import lamplight.stats.judge.SideSamples;

/** One side of a comparison. */
record Side(SideFacts facts, SideSamples samples) {
  String name() {
    return facts.name();
  }
}
