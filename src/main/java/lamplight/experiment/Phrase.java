package lamplight.experiment;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values of one kind are written: as words with figures between them.
 *
 * @param form the words, with N for a whole number and T for a length of time, such as {@code pause
 *     N at T for T}
 * @param type the kind
 * @param reader makes a value of its figures, in the order of the form, times in nanoseconds
 * @param figures those of a value
 */
record Phrase<T>(
    String form, Class<T> type, Reader<T> reader, Function<T, List<? extends Number>> figures) {
  private static final Pattern PLACE = Pattern.compile("[NT]");
  private static final Pattern ELEMENT = Pattern.compile("\\.\\.| |[NT]");
  private static final Map<String, String> SYNTAX =
      Map.of(
          " ", "[ \\t]+",
          "..", "[ \\t]*\\.\\.[ \\t]*",
          "N", "([0-9]{1,9})",
          "T", "([0-9]+(?:\\.[0-9]+)?[ \\t]*[a-z]+)");

  /** Makes a value of its figures. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * The value.
     *
     * @throws ValueException when there is none with these figures
     */
    T read(List<Long> figures) throws ValueException;
  }

  /** What matches a text of this form, with a group a figure. */
  Matcher matcher(String text) {
    String syntax =
        ELEMENT
            .matcher(form)
            .replaceAll(
                element -> Matcher.quoteReplacement(SYNTAX.getOrDefault(element.group(), "")));
    return Pattern.compile(syntax).matcher(text);
  }

  /** The text of a value; empty when it is of another kind. */
  Optional<String> text(Object value, LengthFormat lengths) {
    return type.isInstance(value)
        ? Optional.of(filled(figures.apply(type.cast(value)).iterator(), lengths))
        : Optional.empty();
  }

  private String filled(Iterator<? extends Number> next, LengthFormat lengths) {
    return PLACE
        .matcher(form)
        .replaceAll(
            place ->
                place.group().equals("T")
                    ? lengths.text(next.next().longValue())
                    : next.next().toString());
  }
}
