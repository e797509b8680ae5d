package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lamplight.measure.Metric;
import lamplight.stats.frame.Samples;

/** Comparisons of few trials. */
final class Comparisons {
  static final Metric QUEUE = Metric.QUEUE_FINAL;

  private Comparisons() {}

  static Comparison compare(Samples base, Samples other) {
    return Comparer.compare(base, other, List.of(QUEUE), List.of());
  }

  static Finding one(Samples base, Samples other) {
    List<Finding> findings = compare(base, other).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  static SortedSet<Long> seeds(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
