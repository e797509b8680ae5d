package lamplight.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes an experiment of settings, key by key. */
final class ExperimentReader {
  private ExperimentReader() {}

  /** The experiment; empty when there is a fault in its settings. */
  static Optional<Experiment> read(Settings settings) {
    Map<Key<?>, Object> values = new HashMap<>();
    for (Key<?> key : Keys.ALL) {
      key.read(settings, new KeyValues(values)).ifPresent(value -> values.put(key, value));
    }
    // Without rates the file as a whole has a fault, if not this point of the study.
    return settings.hasFaults() || !values.containsKey(Keys.RATES)
        ? Optional.empty()
        : Optional.of(new Experiment(new KeyValues(values)));
  }
}
