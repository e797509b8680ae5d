package lamplight.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the settings of an experiment, those of the file first, then those of the command line,
 * which replace them: a value there takes the place of values to vary the key over, and the other
 * way round. Keys that are unknown, given twice, or both set and varied become faults. Not
 * thread-safe.
 */
final class Settings {
  private final String source;
  private final List<Fault> faults;

  /** By the name of the key, which in a family is that of the member. */
  private final Map<String, Setting> byName = new HashMap<>();

  /** What varies a key, by the name of that key. */
  private final Map<String, Setting> varied = new LinkedHashMap<>();

  /** The keys that misspelt ones are likely to mean. */
  private final Set<Key<?>> misspelt = new HashSet<>();

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
        faults.add(Fault.ofLine(source, line.number(), malformed.reason()));
        Keys.named(line.text().split("[=: \\t\\f]", 2)[0]).ifPresent(misspelt::add);
        continue;
      }
      Integer first = lineOf.putIfAbsent(entry.key(), line.number());
      if (entry.key().isEmpty()) {
        faults.add(
            Fault.ofLine(source, line.number(), "expected key = value, and there is no key"));
        continue;
      }
      Setting setting = new Setting(entry.key(), entry.value(), source, Optional.of(line));
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
      String name = Setting.stripped(override.key());
      Setting setting = new Setting(name, override.value(), override.origin(), Optional.empty());
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
    boolean varies = setting.name().startsWith(VaryKey.PREFIX);
    String opposite = varies ? setting.keyName() : VaryKey.PREFIX + setting.name();
    String name = setting.keyName();
    if (!varied.containsKey(name)) {
      return;
    }
    if (originOf.containsKey(opposite)) {
      refuseBoth(name);
    } else if (varies) {
      byName.remove(name);
    } else {
      varied.remove(name);
    }
  }

  private void refuseBoth(String name) {
    Setting values = varied.get(name);
    Setting value = byName.get(name);
    if (values != null && value != null) {
      String where =
          values.line().isPresent()
              ? "on line " + values.line().getAsInt()
              : "of " + values.source();
      faults.add(
          value.keyFault(
              "the key is also varied by %s %s: expected one of the two", values.name(), where));
    }
  }

  /** Adds a setting for where neither the file nor the command line has one. */
  void addDefault(Key<?> key, String value) {
    byName.putIfAbsent(key.name(), new Setting(key.name(), value, source, Optional.empty()));
  }

  /** The folder of the file, absolute. */
  Path folder() {
    return Path.of(source).toAbsolutePath().normalize().resolveSibling("");
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
    point.byName.putAll(byName);
    point.misspelt.addAll(misspelt);
    int index = 0;
    for (String name : varied.keySet()) {
      point.byName.put(name, values.get(index));
      index++;
    }
    return point;
  }

  /** These settings without one that varies the key of this name. */
  void forget(String name) {
    varied.remove(name);
  }

  /** The settings of a family, by the names of its members, in no order. */
  Map<String, Setting> members(Key<?> family) {
    Map<String, Setting> members = new HashMap<>(byName);
    members.keySet().removeIf(name -> !family.covers(name));
    return members;
  }

  /** Whether a key is there, but under a name that is refused. */
  boolean isMisspelt(Key<?> key) {
    return misspelt.contains(key);
  }

  /** The setting of a key, when there is one. */
  Optional<Setting> find(Key<?> key) {
    return Optional.ofNullable(byName.get(key.name()));
  }

  /** What stands in the place of the setting of a key that is not set: its default. */
  Setting unset(Key<?> key) {
    return new Setting(key.name(), key.defaultText(), source, Optional.empty());
  }

  /** The value of a setting; empty when it is refused, which becomes a fault. */
  <T> Optional<T> parse(Setting setting, ValueFormat<T> format) {
    try {
      return Optional.of(format.parse(setting.plainValue()));
    } catch (ValueException refused) {
      refuse(setting.valueFault(refused.reason()));
      return Optional.empty();
    }
  }

  /** Adds a fault. */
  void refuse(Fault fault) {
    faults.add(fault);
  }

  /** Whether there is a fault. */
  boolean hasFaults() {
    return !faults.isEmpty();
  }

  private void add(Setting setting) {
    Optional<Key<?>> key = Keys.named(setting.name());
    if (key.isEmpty()) {
      faults.add(setting.keyFault(KeySuggestion.noSuchKey(setting.name())));
      KeySuggestion.meant(setting.name()).ifPresent(misspelt::add);
    } else if (key.get() == Keys.VARY) {
      vary(setting);
    } else {
      byName.put(setting.name(), setting);
    }
  }

  private void vary(Setting setting) {
    String name = setting.keyName();
    Optional<Key<?>> key = Keys.named(name);
    if (name.isEmpty()) {
      faults.add(
          setting.keyFault(
              "there is no key to vary: expected one, as in " + VaryKey.PREFIX + "rates"));
    } else if (key.isEmpty()) {
      faults.add(
          setting.keyFault(
              "there is no key %s to vary%s", name, KeySuggestion.of(VaryKey.PREFIX, name)));
      KeySuggestion.meant(name).ifPresent(misspelt::add);
    } else if (key.get().whyNotVaried().isPresent()) {
      faults.add(
          setting.keyFault(
              "%s cannot be varied: %s", key.get().name(), key.get().whyNotVaried().get()));
    } else {
      varied.put(name, setting);
    }
  }
}
