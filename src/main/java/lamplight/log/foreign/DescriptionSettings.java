package lamplight.log.foreign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lamplight.model.EditDistance;
import lamplight.model.LoggedConventions;
import lamplight.model.LoggedConventions.Origin;
import lamplight.model.LoggedConventions.Side;

/** The keys of a description that have one value each. Not thread-safe. */
final class DescriptionSettings {
  static final List<String> KEYS =
      List.of(
          "title",
          "time",
          "time.origin",
          "clock",
          "clock.internal",
          "clock.send",
          "clock.receive",
          "queue",
          "layout",
          "delimiter",
          "header",
          "merge");

  private static final Map<String, Character> DELIMITERS =
      Map.of(
          "tab", '\t',
          "comma", ',',
          "semicolon", ';',
          "pipe", '|',
          "blank", ' ',
          "space", ' ');

  private String title = "";
  private TimeFormat time = TimeFormats.STANDARD;
  private Origin origin = Origin.EPOCH;
  private Side clock = Side.AUTO;
  private final Map<LineKind, Side> clocks = new EnumMap<>(LineKind.class);
  private Side queue = Side.AUTO;
  private LogLayout layout = LogLayout.LINES;
  private char delimiter = ',';
  private Optional<Boolean> header = Optional.empty();
  private boolean merges = true;

  /**
   * Sets a key; false when it is none of these.
   *
   * @throws PatternException when the value is not what was expected
   */
  boolean set(String key, String value) {
    if (!KEYS.contains(key)) {
      return false;
    }
    switch (key) {
      case "title" -> title = value;
      case "time" -> time = time(value);
      case "time.origin" -> choose(value, Origin.values(), each -> origin = each);
      case "clock" -> choose(value, Side.values(), each -> clock = each);
      case "queue" -> choose(value, Side.values(), each -> queue = each);
      case "layout" -> choose(value, LogLayout.values(), each -> layout = each);
      case "delimiter" -> delimiter = delimiter(value);
      case "header" -> header = Optional.of(isYes(value));
      case "merge" -> merges = isYes(value);
      default -> {
        LineKind kind = LineKind.valueOf(key.substring("clock.".length()).toUpperCase(Locale.ROOT));
        choose(value, Side.values(), each -> clocks.put(kind, each));
      }
    }
    return true;
  }

  String title() {
    return title;
  }

  TimeFormat time() {
    return time;
  }

  LogLayout layout() {
    return layout;
  }

  char delimiter() {
    return delimiter;
  }

  Optional<Boolean> header() {
    return header;
  }

  boolean merges() {
    return merges;
  }

  LoggedConventions conventions() {
    return new LoggedConventions(
        clocks.getOrDefault(LineKind.INTERNAL, clock),
        clocks.getOrDefault(LineKind.SEND, clock),
        clocks.getOrDefault(LineKind.RECEIVE, clock),
        queue,
        origin,
        0,
        0);
  }

  private static TimeFormat time(String value) {
    try {
      return TimeFormats.of(value);
    } catch (IllegalArgumentException none) {
      throw new PatternException(
          DescriptionFault.shown(value) + ": " + String.valueOf(none.getMessage()));
    }
  }

  private static char delimiter(String value) {
    Character named = DELIMITERS.get(value.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (value.length() != 1 || value.charAt(0) > '~') {
      throw new PatternException(
          DescriptionFault.shown(value)
              + ": expected tab, comma, semicolon, pipe, blank or one character");
    }
    return value.charAt(0);
  }

  private static boolean isYes(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new PatternException(DescriptionFault.shown(value) + ": expected yes or no");
    };
  }

  private static <E extends Enum<E>> void choose(String value, E[] choices, Consumer<E> chosen) {
    for (E each : choices) {
      if (name(each).equals(value.toLowerCase(Locale.ROOT))) {
        chosen.accept(each);
        return;
      }
    }
    List<String> names = Arrays.stream(choices).map(DescriptionSettings::name).toList();
    throw new PatternException(
        DescriptionFault.shown(value)
            + EditDistance.nearest(value, names, Function.identity())
                .map(each -> ": did you mean " + each + "?")
                .orElse(": expected one of " + String.join(", ", names)));
  }

  private static String name(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
