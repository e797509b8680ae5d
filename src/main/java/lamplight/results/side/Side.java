package lamplight.results.side;

import java.nio.file.Path;
import java.util.Set;
import lamplight.measure.Metric;
import lamplight.stats.frame.Samples;
import lamplight.stats.judge.SideFacts;

/**
 * One side of a comparison. Immutable but for the samples.
 *
 * @param samples its measures, without those that another side lacks
 * @param folder the folder of its run, under its own name
 * @param lacking the measures that its table, of an earlier version, lacks
 */
public record Side(SideFacts facts, Samples samples, Path folder, Set<Metric> lacking) {
  public Side {
    lacking = Set.copyOf(lacking);
  }

  /** What it is called. */
  public String name() {
    return facts.name();
  }
}
