package lamplight.experiment;

import java.util.Optional;
import java.util.function.Function;

/** A key that a study cannot vary. Immutable. */
class FixedKey<T> extends ValueKey<T> {
  private final String whyNotVaried;

  FixedKey(
      String name,
      String defaultText,
      String meaning,
      ValueFormat<T> format,
      Function<TrialSettings, Optional<T>> made,
      String whyNotVaried) {
    super(name, defaultText, meaning, format, made);
    this.whyNotVaried = whyNotVaried;
  }

  @Override
  public final Optional<String> whyNotVaried() {
    return Optional.of(whyNotVaried);
  }
}
