package lamplight.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every key that this experiment has a use for, with the canonical text of the value that is used,
 * in the order of the keys. A file with these settings means an equal experiment. Immutable.
 *
 * @param entries one a key
 */
public record EffectiveSettings(List<Entry> entries) {
  public EffectiveSettings {
    entries = List.copyOf(entries);
  }

  /**
   * A key and the text of its value.
   *
   * @param name the key as a file writes it, which in a family is that of the member
   */
  public record Entry(Key<?> key, String name, String text) {}

  /**
   * The settings that mean this study: every key that is the same at all points, then the varied
   * ones. A key that follows from a varied one, such as the number of processes from rates of
   * different numbers, or the relay of a star among meshes, is left out.
   */
  public static EffectiveSettings of(Study study) {
    List<Entry> entries = new ArrayList<>();
    List<EffectiveSettings> points =
        study.points().stream().map(point -> of(point.experiment())).toList();
    for (Entry entry : points.get(0).entries()) {
      boolean varied = study.axes().stream().anyMatch(axis -> axis.key().equals(entry.name()));
      // By name, because a mesh among the points lacks the keys of a star.
      Optional<String> same = Optional.of(entry.text());
      if (!varied && points.stream().allMatch(at -> at.text(entry.name()).equals(same))) {
        entries.add(entry);
      }
    }
    for (Study.Axis axis : study.axes()) {
      entries.add(new Entry(Keys.VARY, VaryKey.PREFIX + axis.key(), axis.text()));
    }
    return new EffectiveSettings(entries);
  }

  /** The settings that mean this experiment. */
  public static EffectiveSettings of(Experiment experiment) {
    return new EffectiveSettings(
        Keys.ALL.stream().flatMap(key -> key.entries(experiment.values()).stream()).toList());
  }

  /** The text of the value of a key by the name that a file writes; empty when it is not there. */
  Optional<String> text(String name) {
    return entries.stream().filter(at -> at.name().equals(name)).map(Entry::text).findFirst();
  }

  /** The texts of the values by the names that a file writes, in order. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach(entry -> texts.put(entry.name(), entry.text()));
    return texts;
  }

  /**
   * The keys that others have otherwise, each with what these say, which is empty where they say
   * nothing.
   *
   * @param written the settings of the file alone
   */
  public Map<String, String> replaced(EffectiveSettings written) {
    Map<String, String> theirs = written.texts();
    Map<String, String> replaced = new LinkedHashMap<>();
    texts()
        .forEach(
            (name, text) -> {
              // Without a title in the file, it is the name of the file, which a run calls
              // otherwise.
              if (!text.equals(theirs.get(name)) && !name.equals(Keys.TITLE.name())) {
                replaced.put(name, inFile(name, theirs));
              }
            });
    return replaced;
  }

  /** A key that is set in place of a varied one, or varied in place of a set one, has no entry. */
  private static String inFile(String name, Map<String, String> written) {
    String varied = written.get(VaryKey.PREFIX + name);
    if (!written.containsKey(name) && varied != null) {
      return "varied over " + varied;
    }
    return written.getOrDefault(name, written.getOrDefault(VaryKey.keyName(name), ""));
  }
}
