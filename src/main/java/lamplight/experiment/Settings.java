package lamplight.experiment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gathers the settings of an experiment, those of the file first, then those of the command line,
 * which replace them. Keys that are unknown, given twice or not supported yet become faults. Not
 * thread-safe.
 */
final class Settings {
  private final String source;
  private final List<Fault> faults;
  private final Map<ExperimentKey, Setting> byKey = new EnumMap<>(ExperimentKey.class);

  /**
   * No settings yet.
   *
   * @param source the file as messages name it
   * @param faults takes the faults, in the order in which they are found
   */
  Settings(String source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
  }

  /** Adds the settings of the file. */
  void addText(String text) {
    Map<String, Integer> lineOf = new HashMap<>();
    for (LogicalLine line : LogicalLine.split(text)) {
      PropertyEntry entry;
      try {
        entry = PropertyEntry.of(line.text());
      } catch (ValueException malformed) {
        faults.add(fileFault(line, malformed.reason()));
        continue;
      }
      Integer first = lineOf.putIfAbsent(entry.key(), line.number());
      if (entry.key().isEmpty()) {
        faults.add(fileFault(line, "expected key = value, and there is no key"));
        continue;
      }
      Setting setting =
          new Setting(entry.key(), entry.value(), source, OptionalInt.of(line.number()));
      if (first == null) {
        add(setting);
      } else {
        faults.add(setting.keyFault("the key is given twice, first on line " + first));
      }
    }
  }

  /** Adds the settings of the command line. */
  void addOverrides(List<SettingOverride> overrides) {
    Map<String, String> originOf = new HashMap<>();
    for (SettingOverride override : overrides) {
      String name = override.key().strip();
      Setting setting = new Setting(name, override.value(), override.origin(), OptionalInt.empty());
      String first = originOf.putIfAbsent(name, override.origin());
      if (first == null) {
        add(setting);
      } else {
        faults.add(setting.valueFault("the key is given twice, first by " + first));
      }
    }
  }

  /** The setting of a key, when there is one. */
  Optional<Setting> find(ExperimentKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * The value of a key: of its setting, else of its default text. Empty when the value is a fault.
   */
  <T> Optional<T> value(ExperimentKey key, ValueFormat<T> format) {
    Setting setting =
        find(key)
            .orElseGet(
                () -> new Setting(key.keyName(), key.defaultText(), source, OptionalInt.empty()));
    try {
      return Optional.of(format.parse(setting.value()));
    } catch (ValueException refused) {
      faults.add(setting.valueFault(refused.reason()));
      return Optional.empty();
    }
  }

  /** The value of a key that has no default text; empty also when it is not set. */
  <T> Optional<T> givenValue(ExperimentKey key, ValueFormat<T> format) {
    return find(key).isPresent() ? value(key, format) : Optional.empty();
  }

  private void add(Setting setting) {
    Optional<ExperimentKey> key = ExperimentKey.named(setting.name());
    if (key.isEmpty()) {
      String suggestion =
          KeySuggestion.nearest(setting.name())
              .map(nearest -> "; did you mean " + nearest.keyName() + "?")
              .orElse("");
      faults.add(setting.keyFault("there is no such key" + suggestion));
    } else if (!key.get().supported()) {
      faults.add(setting.keyFault("the key " + key.get().keyName() + " is not supported yet"));
    } else {
      byKey.put(key.get(), setting);
    }
  }

  private Fault fileFault(LogicalLine line, String message) {
    return new Fault(source, OptionalInt.of(line.number()), "", Optional.empty(), message);
  }
}
