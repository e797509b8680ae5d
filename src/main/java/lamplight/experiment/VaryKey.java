package lamplight.experiment;

import java.util.List;
import java.util.Optional;

/** The family {@code vary.KEY}, which makes a study of an experiment. Immutable. */
final class VaryKey extends Key<Study.Axis> {
  /** What a key of the family begins with; the key that it varies follows. */
  static final String PREFIX = "vary.";

  /**
   * The family.
   *
   * @param others every other key
   */
  VaryKey(List<Key<?>> others) {
    super(
        PREFIX + "KEY",
        "none",
        "a study: every seed is run at each value of the key, and several such keys make every"
            + " combination; any key but "
            + fixed(others)
            + " can be varied",
        "values of the key with | between them, such as vary.draw.sides = 4 | 10 | 20; for rates"
            + " also every LOW..HIGH, which stands for all lists of whole rates in the range, one"
            + " a process; at most "
            + Study.POINTS_MAX
            + " combinations");
  }

  @Override
  public Optional<String> whyNotVaried() {
    return Optional.of("name the key itself, as in vary.rates");
  }

  @Override
  boolean covers(String written) {
    return written.startsWith(PREFIX);
  }

  /** The key that a key varies, or else the key itself. */
  static String keyName(String written) {
    return written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
  }

  private static String fixed(List<Key<?>> keys) {
    List<String> names =
        keys.stream()
            .filter(key -> key.whyNotVaried().isPresent())
            .map(key -> key.name().startsWith("process.") ? "those of programs" : key.name())
            .distinct()
            .toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
