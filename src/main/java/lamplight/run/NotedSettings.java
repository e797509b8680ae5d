package lamplight.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lamplight.experiment.EffectiveSettings;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import lamplight.experiment.SettingDifference;
import lamplight.experiment.Study;

/**
 * The settings of a run without logs, noted in its record when it begins: it has no trials on disk
 * that would say what they were made with, and an edit of its settings would pass for the run.
 */
final class NotedSettings {
  private static final String PREFIX = "setting.";
  private static final String NONE = "nothing";

  /** What makes no trial another one. */
  private static final Set<Key<?>> FREE = Set.of(Keys.TITLE, Keys.DESCRIPTION, Keys.SEEDS);

  private NotedSettings() {}

  /** Whether an entry of a record is such a note. */
  static boolean isNote(String key) {
    return key.startsWith(PREFIX);
  }

  /** The record with the settings of this study. */
  static RunRecord note(RunRecord record, Study study) {
    RunRecord noted = record;
    for (Map.Entry<String, String> setting : settings(study).entrySet()) {
      noted = noted.with(PREFIX + setting.getKey(), setting.getValue());
    }
    return noted;
  }

  /** How a study differs from what was noted, if anything was. */
  static List<SettingDifference> differences(RunRecord record, Study study) {
    Map<String, String> noted = new LinkedHashMap<>();
    record.entries().forEach((key, value) -> note(noted, key, value));
    if (noted.isEmpty()) {
      return List.of();
    }
    Map<String, String> asked = settings(study);
    // A key that a later version added, left at what was the case without it.
    defaults(study).stream().filter(key -> !noted.containsKey(key)).forEach(asked::remove);
    Set<String> keys = new TreeSet<>(noted.keySet());
    keys.addAll(asked.keySet());
    List<SettingDifference> differences = new ArrayList<>();
    for (String key : keys) {
      differences.addAll(
          SettingDifference.between(
              key, noted.getOrDefault(key, NONE), asked.getOrDefault(key, NONE)));
    }
    return differences;
  }

  private static void note(Map<String, String> noted, String key, String value) {
    if (isNote(key)) {
      noted.put(key.substring(PREFIX.length()), value);
    }
  }

  /** The keys that stand at their defaults. */
  private static List<String> defaults(Study study) {
    return EffectiveSettings.of(study).entries().stream()
        .filter(entry -> entry.text().equals(entry.key().defaultText()))
        .map(EffectiveSettings.Entry::name)
        .toList();
  }

  private static Map<String, String> settings(Study study) {
    Map<String, String> settings = EffectiveSettings.of(study).texts();
    FREE.forEach(key -> settings.remove(key.name()));
    return settings;
  }
}
