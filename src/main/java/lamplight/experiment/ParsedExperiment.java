package lamplight.experiment;

/** An experiment as it was read: the file's bytes and what they mean. Immutable. */
public final class ParsedExperiment {
  private final String name;
  private final Experiment experiment;
  private final EffectiveSettings settings;
  private final byte[] source;

  ParsedExperiment(String name, Experiment experiment, byte[] source) {
    this.name = name;
    this.experiment = experiment;
    this.settings = EffectiveSettings.of(experiment);
    this.source = source.clone();
  }

  /** The file's name without its folder and {@code .properties}; it names the results folder. */
  public String name() {
    return name;
  }

  /** What the file means, with the overrides of the command line. */
  public Experiment experiment() {
    return experiment;
  }

  /** Every key that this version acts on, with the value that is used. */
  public EffectiveSettings settings() {
    return settings;
  }

  /** The file as it was read, byte for byte, without the overrides; a copy. */
  public byte[] source() {
    return source.clone();
  }
}
