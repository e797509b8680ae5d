package lamplight.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Properties that keep the order in which they were put and are written without a date, so that the
 * same content gives the same bytes. UTF-8. Not thread-safe.
 */
public final class OrderedProperties {
  private final Map<String, String> entries = new LinkedHashMap<>();

  /** Puts an entry; the value is anything with a text. */
  public OrderedProperties put(String key, Object value) {
    entries.put(key, value.toString());
    return this;
  }

  /** The text in the syntax of Java properties, a line an entry. */
  public String text() {
    StringBuilder text = new StringBuilder();
    entries.forEach(
        (key, value) ->
            text.append(escape(key, true)).append(" = ").append(escape(value, false)).append('\n'));
    return text.toString();
  }

  /** Writes the text to a file, which is replaced as a whole or not at all. */
  public void write(Path file) throws IOException {
    try (Drafts drafts = new Drafts()) {
      drafts.write(file, text().getBytes(StandardCharsets.UTF_8));
      drafts.publish();
    }
  }

  /** Within a key, what would end it is escaped too; at its head, what would make a comment. */
  private static String escape(String text, boolean isKey) {
    StringBuilder escaped = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      switch (character) {
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case ' ' -> escaped.append(isKey || index == 0 ? "\\ " : " ");
        case '=', ':' -> escaped.append(isKey ? "\\" : "").append(character);
        case '#', '!' -> escaped.append(isKey && index == 0 ? "\\" : "").append(character);
        default -> {
          if (character < ' ' || isLoneSurrogate(text, index)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            escaped.append(character);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Half of a pair of surrogates alone has no form in UTF-8. */
  private static boolean isLoneSurrogate(String text, int index) {
    char character = text.charAt(index);
    if (Character.isHighSurrogate(character)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(character)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
