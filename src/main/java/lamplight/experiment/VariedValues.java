package lamplight.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The values of a varied key as a file writes them.
 *
 * @param setting what the file sets
 * @param parts what stands between the bars
 * @param values the values, which are more than the parts where one of these stands for many
 */
record VariedValues(Setting setting, List<Part> parts, List<String> values) {
  private static final Pattern EVERY =
      Pattern.compile("every[ \\t]+([0-9]{1,7})[ \\t]*\\.\\.[ \\t]*([0-9]{1,7})");

  /**
   * What stands between two bars.
   *
   * @param text its text
   * @param values how many values it stands for
   */
  record Part(String text, int values) {}

  VariedValues {
    parts = List.copyOf(parts);
    values = List.copyOf(values);
  }

  /**
   * Reads the values; whether each of them is one that the key accepts is not looked at.
   *
   * @param key the key that is varied
   * @param processes how many rates a list of every combination has
   * @throws ValueException when there is a bar too many, or there are too many values, or a
   *     character is not plain ASCII
   */
  static VariedValues of(Setting setting, Key<?> key, int processes) throws ValueException {
    List<Part> parts = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String text : setting.plainValue().split("\\|", -1)) {
      String part = text.strip();
      if (part.isEmpty()) {
        throw new ValueException("a value is missing: expected " + Keys.VARY.expectation());
      }
      Matcher every = EVERY.matcher(part);
      if (key == Keys.RATES && every.matches()) {
        long low = Long.parseLong(every.group(1));
        long high = Long.parseLong(every.group(2));
        List<String> lists = lists(low, high, processes);
        values.addAll(lists);
        parts.add(new Part("every " + low + ".." + high, lists.size()));
      } else {
        parts.add(new Part(part, 1));
        values.add(part);
      }
    }
    if (values.size() > Study.POINTS_MAX) {
      throw new ValueException(
          "these are %s values: expected at most %s combinations", values.size(), Study.POINTS_MAX);
    }
    return new VariedValues(setting, parts, values);
  }

  /** Whether a value stands for all lists of as many rates as there are processes. */
  static boolean needsProcesses(Setting setting) {
    return Arrays.stream(setting.value().split("\\|", -1))
        .anyMatch(part -> EVERY.matcher(part.strip()).matches());
  }

  /**
   * All values as a file writes them, canonically.
   *
   * @param canonical the canonical text of each value
   */
  String text(List<String> canonical) {
    List<String> texts = new ArrayList<>();
    int place = 0;
    for (Part part : parts) {
      texts.add(part.values() == 1 ? canonical.get(place) : part.text());
      place += part.values();
    }
    return String.join(" | ", texts);
  }

  /** The name of the key that is varied. */
  String keyName() {
    return setting.keyName();
  }

  /** The settings of the key, one a value, which still say where they come from. */
  List<Setting> settings() {
    return values.stream()
        .map(value -> new Setting(setting.name(), value, setting.source(), setting.written()))
        .toList();
  }

  /** Every list with one item of each of these, those of the last changing fastest. */
  static <T> List<List<T>> combinations(List<List<T>> choices) {
    List<List<T>> combinations = List.of(List.of());
    for (List<T> items : choices) {
      combinations =
          combinations.stream()
              .flatMap(before -> items.stream().map(item -> appended(before, item)))
              .toList();
    }
    return combinations;
  }

  private static <T> List<T> appended(List<T> before, T item) {
    return Stream.concat(before.stream(), Stream.of(item)).toList();
  }

  private static List<String> lists(long low, long high, int processes) throws ValueException {
    if (low > high) {
      throw new ValueException(
          "the range %s..%s is empty: expected the lower rate first", low, high);
    }
    BigInteger count = BigInteger.valueOf(high - low + 1).pow(processes);
    if (count.compareTo(BigInteger.valueOf(Study.POINTS_MAX)) > 0) {
      throw new ValueException(
          "every %d..%d of %d processes is %d to the power of %d%s: expected at most %d"
              + " combinations",
          low,
          high,
          processes,
          high - low + 1,
          processes,
          count.bitLength() < Long.SIZE ? String.format(Locale.ROOT, ", %,d lists", count) : "",
          Study.POINTS_MAX);
    }
    List<String> rates = LongStream.rangeClosed(low, high).mapToObj(Long::toString).toList();
    return combinations(Collections.nCopies(processes, rates)).stream()
        .map(list -> String.join(", ", list))
        .toList();
  }
}
