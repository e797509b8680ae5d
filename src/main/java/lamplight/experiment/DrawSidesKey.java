package lamplight.experiment;

import java.util.Optional;
import lamplight.model.Die;

/** The key {@code draw.sides}, which {@code internal.probability} takes the place of. Immutable. */
final class DrawSidesKey extends ValueKey<Integer> {
  private final WholeNumberFormat format;

  DrawSidesKey(String name, String defaultText, String meaning, WholeNumberFormat format) {
    super(
        name,
        defaultText,
        meaning,
        format,
        trial -> {
          Die die = trial.spec().die();
          return die.hasSides() ? Optional.of((int) die.faces()) : Optional.empty();
        });
    this.format = format;
  }

  @Override
  Optional<Integer> unset(Settings settings, KeyValues known) {
    return settings.find(Keys.INTERNAL_PROBABILITY).isPresent()
        ? Optional.empty()
        : super.unset(settings, known);
  }

  @Override
  Optional<String> whyRefused(Integer sides, KeyValues known, boolean isSet) {
    return known
        .find(Keys.PROCESSES)
        .filter(processes -> sides < processes)
        .map(
            processes ->
                isSet
                    ? "expected a whole number from %s (the number of processes) to %s"
                        .formatted(processes, format.high())
                    : "the default, %s, is less than the number of processes, %s"
                        .formatted(sides, processes));
  }
}
