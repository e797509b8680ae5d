package lamplight.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * The values of an experiment's keys. A key that the experiment has no use for has none. Immutable.
 *
 * @param byKey of each key a value of its type
 */
public record KeyValues(Map<Key<?>, Object> byKey) {
  public KeyValues {
    byKey = Map.copyOf(byKey);
  }

  /** The value of a key; empty when it has none. */
  @SuppressWarnings("unchecked") // only a value of the key's type is put there
  public <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable((T) byKey.get(key));
  }

  /**
   * The value of a key.
   *
   * @throws IllegalArgumentException when it has none
   */
  public <T> T get(Key<T> key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException(key.name() + " has no value here"));
  }
}
