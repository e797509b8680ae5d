package lamplight.experiment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gathers the settings of an experiment, those of the file first, then those of the command line,
 * which replace them: a value there takes the place of values to vary the key over, and the other
 * way round. Keys that are unknown, given twice, both set and varied, or not supported yet become
 * faults. Not thread-safe.
 */
final class Settings {
  private final String source;
  private final List<Fault> faults;
  private final Map<ExperimentKey, Setting> byKey = new EnumMap<>(ExperimentKey.class);
  private final Map<ExperimentKey, Setting> varied = new LinkedHashMap<>();

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
    varied.keySet().forEach(this::refuseBoth);
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
        replaceOpposite(setting, originOf);
      } else {
        faults.add(setting.valueFault("the key is given twice, first by " + first));
      }
    }
  }

  /** What varies a key in the file yields to a value of the command line, and the reverse. */
  private void replaceOpposite(Setting setting, Map<String, String> originOf) {
    boolean varies = setting.name().startsWith(Study.VARY);
    String opposite =
        varies ? setting.name().substring(Study.VARY.length()) : Study.VARY + setting.name();
    Optional<ExperimentKey> key = ExperimentKey.named(varies ? opposite : setting.name());
    if (key.isEmpty() || !varied.containsKey(key.get())) {
      return;
    }
    if (originOf.containsKey(opposite)) {
      refuseBoth(key.get());
    } else if (varies) {
      byKey.remove(key.get());
    } else {
      varied.remove(key.get());
    }
  }

  private void refuseBoth(ExperimentKey key) {
    Setting values = varied.get(key);
    if (values != null && byKey.containsKey(key)) {
      String where =
          values.line().isPresent()
              ? "on line " + values.line().getAsInt()
              : "of " + values.source();
      find(key)
          .ifPresent(
              setting ->
                  faults.add(
                      setting.keyFault(
                          "the key is also varied by "
                              + values.name()
                              + " "
                              + where
                              + ": expected one of the two")));
    }
  }

  /** The settings that vary a key, in order. */
  List<Setting> varied() {
    return List.copyOf(varied.values());
  }

  /**
   * These settings with a value of each varied key, but their faults apart.
   *
   * @param values a setting a varied key, in the order of {@link #varied()}
   * @param pointFaults takes the faults
   */
  Settings at(List<Setting> values, List<Fault> pointFaults) {
    Settings point = new Settings(source, pointFaults);
    point.byKey.putAll(byKey);
    int index = 0;
    for (ExperimentKey key : varied.keySet()) {
      point.byKey.put(key, values.get(index));
      index++;
    }
    return point;
  }

  /** These settings without one that varies a key. */
  void forget(ExperimentKey key) {
    varied.remove(key);
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
    } else if (key.get() == ExperimentKey.VARY) {
      vary(setting);
    } else {
      byKey.put(key.get(), setting);
    }
  }

  private void vary(Setting setting) {
    String name = setting.name().substring(Study.VARY.length());
    Optional<ExperimentKey> key = ExperimentKey.named(name);
    if (name.isEmpty()) {
      faults.add(
          setting.keyFault("there is no key to vary: expected one, as in " + Study.VARY + "rates"));
    } else if (key.isEmpty()) {
      String suggestion =
          KeySuggestion.nearest(name)
              .map(nearest -> "; did you mean " + Study.VARY + nearest.keyName() + "?")
              .orElse("");
      faults.add(setting.keyFault("there is no key " + name + " to vary" + suggestion));
    } else if (key.get().whyNotVaried().isPresent()) {
      faults.add(
          setting.keyFault(
              key.get().keyName() + " cannot be varied: " + key.get().whyNotVaried().get()));
    } else if (!key.get().supported()) {
      faults.add(setting.keyFault("the key " + key.get().keyName() + " is not supported yet"));
    } else {
      varied.put(key.get(), setting);
    }
  }

  private Fault fileFault(LogicalLine line, String message) {
    return new Fault(source, OptionalInt.of(line.number()), "", Optional.empty(), message);
  }
}
