package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Every key that this version acts on, with the canonical text of the value that is used, in the
 * order of the keys. A file with these settings means an equal experiment. Immutable.
 *
 * @param entries one a key
 */
public record EffectiveSettings(List<Entry> entries) {
  public EffectiveSettings {
    entries = List.copyOf(entries);
  }

  /** A key and the text of its value. */
  public record Entry(ExperimentKey key, String text) {}

  /** The settings that mean this experiment. */
  public static EffectiveSettings of(Experiment experiment) {
    Collector settings = new Collector(new ArrayList<>());
    settings.add(ExperimentKey.TITLE, Formats.TITLE, experiment.title());
    settings.add(ExperimentKey.DESCRIPTION, Formats.DESCRIPTION, experiment.description());
    settings.add(ExperimentKey.RATES, Formats.RATES, experiment.rates());
    settings.add(ExperimentKey.PROCESSES, Formats.PROCESSES, experiment.processes());
    settings.add(ExperimentKey.DURATION, Formats.DURATION, experiment.durationNs());
    settings.add(ExperimentKey.SEEDS, Formats.SEEDS, experiment.seeds());
    settings.add(ExperimentKey.DRAW_SIDES, Formats.DRAW_SIDES, experiment.sides());
    settings.add(ExperimentKey.TOPOLOGY, Formats.TOPOLOGY, experiment.topology());
    settings.add(ExperimentKey.PHASE, Formats.PHASE, experiment.phase());
    settings.add(ExperimentKey.TIME, Formats.TIME, experiment.time());
    settings.add(ExperimentKey.LOGS, Formats.LOGS, experiment.logs());
    settings.add(ExperimentKey.TIME_SCALE, Formats.TIME_SCALE, experiment.timeScale());
    settings.add(ExperimentKey.NETWORK_DELAY, Formats.NETWORK_DELAY, experiment.delay());
    return new EffectiveSettings(settings.entries());
  }

  /**
   * The text of a key's value.
   *
   * @throws IllegalArgumentException when this version does not act on the key
   */
  public String text(ExperimentKey key) {
    return entries.stream()
        .filter(entry -> entry.key() == key)
        .map(Entry::text)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key.keyName() + " is not supported yet"));
  }

  private record Collector(List<Entry> entries) {
    <T> void add(ExperimentKey key, ValueFormat<T> format, T value) {
      entries.add(new Entry(key, format.text(value)));
    }
  }
}
