package lamplight.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An experiment as it was read: the file's bytes and what they mean. Immutable. */
public final class ParsedExperiment {
  private final String name;
  private final Study study;
  private final EffectiveSettings settings;
  private final byte[] source;
  private final List<SettingOverride> overrides;

  /**
   * An experiment.
   *
   * @param overrides what the command line set
   */
  ParsedExperiment(String name, Study study, byte[] source, List<SettingOverride> overrides) {
    this.name = name;
    this.study = study;
    this.settings = EffectiveSettings.of(study);
    this.source = source.clone();
    this.overrides = List.copyOf(overrides);
  }

  /** The file's name without its folder and {@code .properties}; it names the results folder. */
  public String name() {
    return name;
  }

  /** What the file means, with the overrides of the command line. */
  public Study study() {
    return study;
  }

  /** Every key that this version acts on, with the value that is used. */
  public EffectiveSettings settings() {
    return settings;
  }

  /** The file as it was read, byte for byte, without the overrides; a copy. */
  public byte[] source() {
    return source.clone();
  }

  /**
   * The keys that the command line set otherwise than the file, each with what the file says; empty
   * where it says nothing, or is no experiment without the command line.
   */
  public Map<String, String> overridden() {
    List<String> keys = overrides.stream().map(override -> override.key().strip()).toList();
    Map<String, String> overridden = new LinkedHashMap<>();
    try {
      overridden.putAll(
          settings.replaced(ExperimentFile.parse(name, source, List.of()).settings()));
      overridden.keySet().retainAll(keys);
    } catch (ExperimentException incomplete) {
      // What makes the file an experiment is not there to be replaced.
      keys.forEach(key -> overridden.put(key, ""));
    }
    return overridden;
  }
}
