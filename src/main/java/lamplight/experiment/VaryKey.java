package lamplight.experiment;

import java.util.List;
import java.util.Optional;

/** The family {@code vary.KEY}, which makes a study of an experiment. Immutable. */
final class VaryKey extends Key<Study.Axis> {
  /** What a key of the family begins with; the key that it varies follows. */
  static final String PREFIX = "vary.";

  VaryKey(String meaning, String expectation) {
    super(PREFIX + "KEY", "none", meaning, expectation);
  }

  @Override
  public Optional<String> whyNotVaried() {
    return Optional.of("name the key itself, as in vary.rates");
  }

  @Override
  boolean covers(String written) {
    return written.startsWith(PREFIX);
  }

  @Override
  Optional<ValueFormat<?>> format() {
    return Optional.empty();
  }

  /** At one point of a study nothing is varied. */
  @Override
  Optional<Study.Axis> read(Settings settings, KeyValues known) {
    return Optional.empty();
  }

  @Override
  List<EffectiveSettings.Entry> entries(KeyValues values) {
    return List.of();
  }

  @Override
  List<SettingDifference> differences(TrialSettings made, Experiment asked) {
    return List.of();
  }
}
