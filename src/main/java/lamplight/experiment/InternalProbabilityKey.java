package lamplight.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lamplight.model.Die;

/**
 * The key {@code internal.probability}, which says in another way than {@code draw.sides} what an
 * idle tick throws: only one of the two is set. Immutable.
 */
final class InternalProbabilityKey extends ValueKey<BigDecimal> {
  InternalProbabilityKey(
      String name, String defaultText, String meaning, ValueFormat<BigDecimal> format) {
    super(name, defaultText, meaning, format);
  }

  @Override
  Optional<BigDecimal> unset(Settings settings, KeyValues known) {
    return Optional.empty();
  }

  @Override
  Optional<String> whyRefused(BigDecimal probability, KeyValues known, boolean isSet) {
    return known
        .find(Keys.DRAW_SIDES)
        .map(
            sides ->
                "draw.sides is set too, to %s, and says how probable an internal event is in another"
                        .formatted(sides)
                    + " way: leave one of the two out");
  }

  /** A trial may have been made with the other key. */
  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    Die made = trial.spec().die();
    Die wanted = asked.die();
    boolean sameKey = made.key().equals(wanted.key());
    if (made.equals(wanted) || sameKey && made.hasSides()) {
      return List.of();
    }
    return sameKey
        ? SettingDifference.between(name(), made.value(), wanted.value())
        : SettingDifference.between(
            wanted.key(), made.key() + " = " + made.value(), wanted.value());
  }
}
