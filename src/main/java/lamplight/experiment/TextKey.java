package lamplight.experiment;

import java.util.Optional;

/** A key whose value is text for the readers of a report. Immutable. */
final class TextKey extends ValueKey<String> {
  TextKey(String name, String defaultText, String meaning, TextFormat format) {
    super(name, defaultText, meaning, format);
  }

  @Override
  public Optional<String> whyNotVaried() {
    return Optional.of("it is text for the report of all points");
  }
}
