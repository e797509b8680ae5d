package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.EditDistance;

/**
 * A key of a description that is no single setting.
 *
 * @param section what it is about
 * @param kindKey the kind of line that it is about; {@code ignore} where it is about none
 * @param field the field that it is about; {@code *} where it is about none
 * @param target what stands behind {@code alias.}; may be empty
 */
record DescriptionKey(Section section, KindKey kindKey, LogField field, String target) {
  private static final KindKey NO_KIND = new KindKey(LineKind.IGNORE, 1);
  private static final String ALIAS = "alias.";
  private static final String COLUMN = "field.";
  private static final String FILES = "files";

  /** What keys are about. */
  enum Section {
    FILES,
    ALIAS,
    /** {@code field.F}. */
    COLUMN,
    /** {@code KIND}. */
    PATTERN,
    /** {@code event.KIND}. */
    WORDS,
    /** {@code KIND.F}. */
    CONSTANT,
    /** {@code KIND.field.F}. */
    KIND_COLUMN
  }

  /**
   * A key.
   *
   * @throws PatternException when there is none of this name
   */
  static DescriptionKey of(String key) {
    return tryOf(key).orElseThrow(() -> new PatternException("there is no such key" + meant(key)));
  }

  /** A key; empty when there is none of this name. */
  static Optional<DescriptionKey> tryOf(String key) {
    if (key.startsWith(ALIAS) && key.length() > ALIAS.length()) {
      return Optional.of(
          new DescriptionKey(Section.ALIAS, NO_KIND, LogField.ANY, key.substring(ALIAS.length())));
    }
    if (key.startsWith(COLUMN)) {
      return field(key.substring(COLUMN.length()))
          .map(field -> new DescriptionKey(Section.COLUMN, NO_KIND, field, ""));
    }
    List<String> words = new ArrayList<>(List.of(key.split("\\.", -1)));
    String first = words.remove(0);
    int number = words.isEmpty() ? 1 : number(words.get(0));
    boolean isNumbered = number > 0 && !words.isEmpty();
    List<String> rest = isNumbered ? words.subList(1, words.size()) : words;
    if (first.equals(FILES) && rest.isEmpty()) {
      return Optional.of(new DescriptionKey(Section.FILES, NO_KIND, LogField.ANY, ""));
    }
    return LineKind.of(first)
        .flatMap(kind -> ofKind(new KindKey(kind, isNumbered ? number : 1), rest));
  }

  private static Optional<DescriptionKey> ofKind(KindKey kind, List<String> rest) {
    if (rest.isEmpty()) {
      return Optional.of(new DescriptionKey(Section.PATTERN, kind, LogField.ANY, ""));
    }
    if (kind.kind() == LineKind.EVENT) {
      return kind.number() == 1 ? ofWords(rest) : Optional.empty();
    }
    if (rest.size() == 2 && rest.get(0).equals("field")) {
      return field(rest.get(1))
          .map(field -> new DescriptionKey(Section.KIND_COLUMN, kind, field, ""));
    }
    return rest.size() == 1
        ? field(rest.get(0)).map(field -> new DescriptionKey(Section.CONSTANT, kind, field, ""))
        : Optional.empty();
  }

  private static Optional<DescriptionKey> ofWords(List<String> rest) {
    int number = rest.size() == 2 ? number(rest.get(1)) : 1;
    return LineKind.of(rest.get(0))
        .filter(kind -> kind != LineKind.EVENT && rest.size() <= 2 && number > 0)
        .map(
            kind -> new DescriptionKey(Section.WORDS, new KindKey(kind, number), LogField.ANY, ""));
  }

  private static Optional<LogField> field(String name) {
    return LogField.of(name).filter(field -> field != LogField.ANY);
  }

  /** A number from 1; 0 when it is none. */
  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
  }

  /** The nearest known key, as the end of a sentence. */
  private static String meant(String key) {
    return EditDistance.nearest(key, candidates(key), each -> each)
        .map(each -> "; did you mean " + each + "?")
        .orElse(": expected one of files, time, internal, send, receive, start, ignore and so on");
  }

  private static List<String> candidates(String key) {
    List<String> all = new ArrayList<>(DescriptionSettings.KEYS);
    all.add(FILES);
    all.addAll(LineKind.names());
    LogField.names().forEach(field -> all.add(COLUMN + field));
    LineKind.names().forEach(kind -> all.add("event." + kind));
    String first = key.replaceFirst("\\.[^.]*$", "");
    String kind =
        EditDistance.nearest(first.replaceFirst("\\..*", ""), LineKind.names(), each -> each)
            .orElse(LineKind.SEND.text());
    LogField.names().forEach(field -> all.add(kind + "." + field));
    LogField.names().forEach(field -> all.add(kind + ".field." + field));
    String last = key.substring(key.lastIndexOf('.') + 1);
    if (number(last) > 0) {
      all.add(kind + "." + last);
    }
    AliasTarget.WORDS.forEach(word -> all.add(ALIAS + word));
    return all;
  }
}
