package lamplight.log.foreign;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files are read, and what their names say: a path with {@code {process}}, {@code {rate}},
 * {@code {trial}} and {@code {*}}. Thread-safe.
 */
final class FileGlob {
  private final String text;
  private final Pattern pattern;
  private final Map<LogField, Integer> groups = new EnumMap<>(LogField.class);

  /**
   * What the name of a file says.
   *
   * @param trial empty when it names none
   * @param process empty when it names none
   */
  record Named(String trial, Optional<String> process, Optional<BigDecimal> rate) {}

  /**
   * A glob.
   *
   * @throws PatternException when it is malformed
   */
  FileGlob(String text) {
    this.text = text;
    StringBuilder regex = new StringBuilder();
    int at = text.startsWith("./") ? 2 : 0;
    int group = 0;
    while (at < text.length()) {
      char each = text.charAt(at);
      if (each == '{') {
        int stop = PatternParser.braceEnd(text, at);
        regex.append(group(text.substring(at + 1, stop), ++group));
        at = stop + 1;
      } else if (text.startsWith("**", at)) {
        regex.append(".*");
        at += text.startsWith("**/", at) ? 3 : 2;
      } else {
        regex.append(literal(each));
        at++;
      }
    }
    pattern = Pattern.compile(regex.toString());
  }

  /** As a description has it. */
  String text() {
    return text;
  }

  /** What a file's name says; empty when the file is not meant. */
  Optional<Named> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Named(
            text(matcher, LogField.TRIAL).orElse(""),
            text(matcher, LogField.PROCESS),
            text(matcher, LogField.RATE).flatMap(RawRow::rate)));
  }

  private Optional<String> text(Matcher matcher, LogField field) {
    Integer group = groups.get(field);
    return group == null ? Optional.empty() : Optional.ofNullable(matcher.group(group));
  }

  private String group(String inside, int group) {
    int colon = inside.indexOf(':');
    LogField field = PatternParser.field(colon < 0 ? inside : inside.substring(0, colon));
    if (field != LogField.ANY && groups.put(field, group) != null) {
      throw new PatternException("{" + field.text() + "} stands twice");
    }
    String form =
        switch (field) {
          case PROCESS -> "[^/]+?";
          case RATE -> "\\d+(?:\\.\\d+)?";
          case TRIAL -> ".+";
          case ANY -> "[^/]*";
          default ->
              throw new PatternException(
                  "{"
                      + field.text()
                      + "} is not in the name of a file: expected {process}, {rate}, {trial} or"
                      + " {*}");
        };
    if (colon < 0) {
      return "(" + form + ")";
    }
    // Groups of its own would shift the numbers of those that follow.
    Pattern own = PatternParser.regex(inside.substring(colon + 1));
    return "(" + own.pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:") + ")";
  }

  private static String literal(char each) {
    if (each == '*') {
      return "[^/]*";
    }
    return each == '\\' ? "/" : Pattern.quote(String.valueOf(each));
  }
}
