package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key with one value. What is particular to a key overrides a method here. Immutable.
 *
 * @param <T> what its value is read as
 */
public class ValueKey<T> extends Key<T> {
  private final ValueFormat<T> format;
  private final Function<TrialSettings, Optional<T>> made;

  /** A key that trials tell nothing of. */
  ValueKey(String name, String defaultText, String meaning, ValueFormat<T> format) {
    this(name, defaultText, meaning, format, trial -> Optional.empty());
  }

  /**
   * A key.
   *
   * @param made the value that a trial was made with; empty when it has none
   */
  ValueKey(
      String name,
      String defaultText,
      String meaning,
      ValueFormat<T> format,
      Function<TrialSettings, Optional<T>> made) {
    super(name, defaultText, meaning, format.expectation());
    this.format = format;
    this.made = made;
  }

  /**
   * Reads a value.
   *
   * @throws ValueException when the text is not such a value
   */
  final T parse(String text) throws ValueException {
    return format.parse(text);
  }

  /** The canonical text of a value. */
  public final String text(T value) {
    return format.text(value);
  }

  /** Why an experiment with these values has no use for the key; empty when it has one. */
  Optional<String> whyNotUsed(KeyValues known) {
    return Optional.empty();
  }

  /** The value of an experiment that does not set the key. */
  Optional<T> unset(Settings settings, KeyValues known) {
    return settings.parse(settings.unset(this), format);
  }

  /**
   * Why a value does not go with those of the keys before this one; empty when it does.
   *
   * @param isSet whether the experiment sets the key
   */
  Optional<String> whyRefused(T value, KeyValues known, boolean isSet) {
    return Optional.empty();
  }

  @Override
  final Optional<ValueFormat<?>> format() {
    return Optional.of(format);
  }

  @Override
  final Optional<T> read(Settings settings, KeyValues known) {
    Optional<Setting> set = settings.find(this);
    Optional<String> unused = whyNotUsed(known);
    if (unused.isPresent()) {
      set.ifPresent(setting -> settings.refuse(setting.valueFault(unused.get())));
      return Optional.empty();
    }
    Optional<T> value =
        set.isPresent() ? settings.parse(set.get(), format) : unset(settings, known);
    Optional<String> refused = value.flatMap(found -> whyRefused(found, known, set.isPresent()));
    refused.ifPresent(
        why ->
            settings.refuse(
                set.map(setting -> setting.valueFault(why))
                    .orElseGet(() -> settings.unset(this).keyFault(why))));
    return refused.isPresent() ? Optional.empty() : value;
  }

  @Override
  final List<EffectiveSettings.Entry> entries(KeyValues values) {
    return values.find(this).stream()
        .map(value -> new EffectiveSettings.Entry(this, name(), text(value)))
        .toList();
  }

  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    Optional<T> was = made.apply(trial);
    Optional<T> wanted = asked.values().find(this);
    return was.isPresent() && wanted.isPresent()
        ? SettingDifference.between(name(), text(was.get()), text(wanted.get()))
        : List.of();
  }
}
