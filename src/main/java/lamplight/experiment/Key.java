package lamplight.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A key of an experiment file, or a family of them such as {@code fault.N}. It says of itself
 * everything that the parser, the lists of keys, the effective settings and the comparison of
 * trials need to know; {@link Keys#ALL} lists them. Immutable.
 *
 * @param <T> what its value is read as
 */
public abstract class Key<T> {
  private final String name;
  private final String defaultText;
  private final String meaning;
  private final String expectation;

  Key(String name, String defaultText, String meaning, String expectation) {
    this.name = name;
    this.defaultText = defaultText;
    this.meaning = meaning;
    this.expectation = expectation;
  }

  /**
   * The key as it is written in a file. {@code fault.N} and {@code vary.KEY} stand for a family.
   */
  public final String name() {
    return name;
  }

  /**
   * The value that is used when the key is left out, in the words of a file where it is a value;
   * may be empty.
   */
  public final String defaultText() {
    return defaultText;
  }

  /** What the key sets. */
  public final String meaning() {
    return meaning;
  }

  /** Which values are accepted, in words that follow "expected". */
  public final String expectation() {
    return expectation;
  }

  /**
   * Why a study cannot vary the key, as a sentence that follows it and "cannot be varied: "; empty
   * when it can.
   */
  public Optional<String> whyNotVaried() {
    return Optional.empty();
  }

  /** Whether a key that is written like this is this one, or a member of this family. */
  boolean covers(String written) {
    return written.equals(name);
  }

  /** How one value is written; empty where that depends on another key. */
  Optional<ValueFormat<?>> format() {
    return Optional.empty();
  }

  /**
   * The value in an experiment with these settings; empty when it has no use for the key, or when
   * the value is refused, which becomes a fault of the settings.
   *
   * @param known the values of the keys that are listed before this one
   */
  Optional<T> read(Settings settings, KeyValues known) {
    return Optional.empty();
  }

  /** The settings that give the value which an experiment has; none when it has no use for them. */
  List<EffectiveSettings.Entry> entries(KeyValues values) {
    return List.of();
  }

  /** In what a trial was made differently from what an experiment asks of its seed. */
  List<SettingDifference> differences(TrialSettings made, Experiment asked) {
    return List.of();
  }

  @Override
  public final String toString() {
    return name;
  }
}
