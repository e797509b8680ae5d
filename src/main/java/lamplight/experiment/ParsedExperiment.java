package lamplight.experiment;

/** An experiment as it was read: the file's bytes and what they mean. Immutable. */
public final class ParsedExperiment {
  private final String name;
  private final Study study;
  private final EffectiveSettings settings;
  private final byte[] source;

  ParsedExperiment(String name, Study study, byte[] source) {
    this.name = name;
    this.study = study;
    this.settings = EffectiveSettings.of(study);
    this.source = source.clone();
  }

  /** The file's name without its folder and {@code .properties}; it names the results folder. */
  public String name() {
    return name;
  }

  /** What the file means, with the overrides of the command line. */
  public Study study() {
    return study;
  }

  /** The experiment at the first point, which is the only one unless the file varies a key. */
  public Experiment experiment() {
    return study.first();
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
