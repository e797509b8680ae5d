package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.stats.Fences;

/**
 * The values of a measure over trials.
 *
 * @param seeds the seed of each value, in order
 * @param values one a seed
 */
public record Sample(List<Long> seeds, List<Double> values) {
  public Sample {
    seeds = List.copyOf(seeds);
    values = List.copyOf(values);
    if (seeds.size() != values.size()) {
      throw new IllegalArgumentException(values.size() + " values of " + seeds.size() + " seeds");
    }
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** The values; a copy. */
  public double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The seeds whose values lie outside Tukey's fences. */
  public List<Long> outliers() {
    Optional<Fences> fences = Fences.of(array());
    List<Long> outside = new ArrayList<>();
    for (int index = 0; fences.isPresent() && index < values.size(); index++) {
      if (fences.get().isOutside(values.get(index))) {
        outside.add(seeds.get(index));
      }
    }
    return outside;
  }
}
