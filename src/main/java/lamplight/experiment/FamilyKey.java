package lamplight.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A family of keys with a text each, which differ in one part of their names, such as {@code
 * process.N.command}. What is particular to a family overrides a method here. Immutable.
 */
class FamilyKey extends Key<Map<String, String>> {
  private final Pattern members;
  private final TextFormat format;

  /**
   * A family.
   *
   * @param name with a word in capital letters in the place of the part
   * @param part the regular expression of the part
   */
  FamilyKey(String name, String part, String defaultText, String meaning, TextFormat format) {
    super(name, defaultText, meaning, format.expectation());
    this.members = Pattern.compile(name.replace(".", "\\.").replaceAll("[A-Z]+", "(" + part + ")"));
    this.format = format;
  }

  @Override
  final boolean covers(String written) {
    return members.matcher(written).matches();
  }

  @Override
  final Optional<ValueFormat<?>> format() {
    return Optional.of(format);
  }

  @Override
  public Optional<String> whyNotVaried() {
    return Optional.of("all points of a study run the same programs");
  }

  /** Why a member does not go with the values of the keys before the family; empty when it does. */
  Optional<String> whyRefused(String part, KeyValues known) {
    return Optional.empty();
  }

  @Override
  final Optional<Map<String, String>> read(Settings settings, KeyValues known) {
    Map<String, String> values = new TreeMap<>();
    settings
        .members(this)
        .forEach(
            (name, setting) -> {
              String part = part(name);
              Optional<String> refused = whyRefused(part, known);
              refused.ifPresent(why -> settings.refuse(setting.valueFault(why)));
              if (refused.isEmpty()) {
                settings.parse(setting, format).ifPresent(text -> values.put(part, text));
              }
            });
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  @Override
  final List<EffectiveSettings.Entry> entries(KeyValues values) {
    return values.find(this).stream()
        .flatMap(each -> each.entrySet().stream())
        .map(
            entry ->
                new EffectiveSettings.Entry(
                    this,
                    name().replaceAll("[A-Z]+", Matcher.quoteReplacement(entry.getKey())),
                    entry.getValue()))
        .toList();
  }

  private String part(String written) {
    Matcher matcher = members.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(written + " is no member of " + name());
    }
    return matcher.group(1);
  }
}
