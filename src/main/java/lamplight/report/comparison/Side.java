package lamplight.report.comparison;

import lamplight.analysis.compare.SideFacts;
import lamplight.analysis.compare.SideSamples;

/** One side of a comparison. */
record Side(SideFacts facts, SideSamples samples) {
  String name() {
    return facts.name();
  }
}
