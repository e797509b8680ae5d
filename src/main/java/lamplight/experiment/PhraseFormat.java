package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Values of several kinds, each of which is written as a phrase of its own. To add a kind, add its
 * phrase.
 *
 * @param lengths how lengths of time within a phrase are written; it says what is expected of the
 *     whole
 * @param phrases one a kind
 */
record PhraseFormat<T>(LengthFormat lengths, List<Phrase<? extends T>> phrases)
    implements ValueFormat<T> {
  @Override
  public T parse(String text) throws ValueException {
    for (Phrase<? extends T> phrase : phrases) {
      Matcher matcher = phrase.matcher(text);
      if (matcher.matches()) {
        return phrase.reader().read(figures(matcher));
      }
    }
    throw unexpected();
  }

  @Override
  public String text(T value) {
    return phrases.stream()
        .flatMap(phrase -> phrase.text(value, lengths).stream())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String expectation() {
    return lengths.expectation();
  }

  private List<Long> figures(Matcher matcher) throws ValueException {
    List<Long> figures = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String text = matcher.group(group);
      boolean isCount = Character.isDigit(text.charAt(text.length() - 1));
      figures.add(isCount ? Long.valueOf(text) : lengths.parse(text));
    }
    return figures;
  }
}
