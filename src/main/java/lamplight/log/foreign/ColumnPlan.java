package lamplight.log.foreign;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lamplight.model.Characters;
import lamplight.model.EditDistance;

/** Where the fields of a line of JSON or of columns are, and what its word for the kind says. */
final class ColumnPlan {
  private final LogDescription description;
  private final Map<KindKey, Map<LogField, String>> places = new HashMap<>();

  ColumnPlan(LogDescription description, ReadingTally tally) {
    this.description = description;
    for (KindKey key : description.words().values()) {
      tally.expect(key);
      Map<LogField, String> merged = new EnumMap<>(LogField.class);
      merged.putAll(description.columns());
      merged.remove(LogField.EVENT);
      merged.putAll(description.columns(key));
      places.put(key, merged);
    }
  }

  /** Where the word for the kind is; empty when the description only has patterns. */
  Optional<String> event() {
    return Optional.ofNullable(description.columns().get(LogField.EVENT));
  }

  /** The kind that a word says; empty when it is unknown. */
  Optional<KindKey> kind(String word) {
    return Optional.ofNullable(description.words().get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** Where the other fields of a kind are. */
  Map<LogField, String> places(KindKey key) {
    return places.getOrDefault(key, Map.of());
  }

  /** What all lines of a kind say. */
  Map<LogField, String> constants(KindKey key) {
    return description.constants(key);
  }

  /** Why a line without a known word is no line of the log. */
  static String unknown(String word) {
    String shown = Characters.shown(word.length() > 40 ? word.substring(0, 40) + "..." : word);
    return "the word \""
        + shown
        + "\" is unknown: add it to event.send or another, or add"
        + " event.ignore = "
        + shown;
  }

  /** The nearest of some names, as the end of a sentence. */
  static String nearest(String name, List<String> names) {
    return EditDistance.nearest(name, names, each -> each)
        .map(each -> "; did you mean " + Characters.shown(each) + "?")
        .orElse(": expected one of " + Characters.shown(String.join(", ", names)));
  }
}
