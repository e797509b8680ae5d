package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.RelaySpec;

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
  public record Entry(ExperimentKey key, String name, String text) {
    /** The entry of a key that stands for itself. */
    public Entry(ExperimentKey key, String text) {
      this(key, key.keyName(), text);
    }
  }

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
      entries.add(new Entry(ExperimentKey.VARY, Study.VARY + axis.key(), axis.text()));
    }
    return new EffectiveSettings(entries);
  }

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
    if (experiment.relay().isPresent()) {
      // With a mesh these keys are refused, and the settings are read again.
      RelaySpec relay = experiment.relay().get();
      settings.add(ExperimentKey.RELAY_ORDER, Formats.RELAY_ORDER, relay.order());
      settings.add(ExperimentKey.RELAY_TIME, Formats.RELAY_TIME, relay.timeNs());
    }
    settings.add(ExperimentKey.PHASE, Formats.PHASE, experiment.phase());
    settings.add(ExperimentKey.TIME, Formats.TIME, experiment.time());
    settings.add(ExperimentKey.LOGS, Formats.LOGS, experiment.logs());
    settings.add(ExperimentKey.TIME_SCALE, Formats.TIME_SCALE, experiment.timeScale());
    settings.add(ExperimentKey.NETWORK_DELAY, Formats.NETWORK_DELAY, experiment.delay());
    for (FaultSetting.Member member : experiment.faults().members()) {
      String text = Formats.FAULT.text(member.fault());
      settings.entries().add(new Entry(ExperimentKey.FAULT, member.keyName(), text));
    }
    return new EffectiveSettings(settings.entries());
  }

  /**
   * The text of a key's value.
   *
   * @throws IllegalArgumentException when the experiment has no use for the key
   */
  public String text(ExperimentKey key) {
    return entries.stream()
        .filter(entry -> entry.key() == key)
        .map(Entry::text)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key.keyName() + " is not set"));
  }

  /** The text of the value of a key by the name that a file writes; empty when it is not there. */
  Optional<String> text(String name) {
    return entries.stream().filter(at -> at.name().equals(name)).map(Entry::text).findFirst();
  }

  private record Collector(List<Entry> entries) {
    <T> void add(ExperimentKey key, ValueFormat<T> format, T value) {
      entries.add(new Entry(key, format.text(value)));
    }
  }
}
