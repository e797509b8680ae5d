package lamplight.log;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

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
        (key, value) -> text.append(key).append(" = ").append(escape(value)).append('\n'));
    return text.toString();
  }

  /** Writes the text to a file, which is replaced as a whole or not at all. */
  public void write(Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(draft, text());
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads a properties file in UTF-8. */
  public static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IllegalArgumentException malformed) {
      throw new IOException(file + ": " + malformed.getMessage(), malformed);
    }
    return properties;
  }

  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int index = 0; index < value.length(); index++) {
      char character = value.charAt(index);
      switch (character) {
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case ' ' -> escaped.append(index == 0 ? "\\ " : " ");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
