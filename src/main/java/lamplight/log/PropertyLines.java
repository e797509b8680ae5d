package lamplight.log;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The entries of a file that {@link OrderedProperties} wrote: one a line, each key once, in UTF-8.
 * Values are taken one by one, so that in the end what nobody knows is left. Not thread-safe.
 */
public final class PropertyLines {
  /** Some hundred thousand processes have fewer. */
  private static final int ENTRIES_MAX = 2_000_000;

  private final String name;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private record Entry(long line, String value) {}

  private PropertyLines(String name) {
    this.name = name;
  }

  /**
   * Reads a file; blank lines and comments are skipped.
   *
   * @throws IOException when it cannot be read or is malformed; the message names the file, and the
   *     line where there is one
   */
  public static PropertyLines read(Path file) throws IOException {
    PropertyLines read = new PropertyLines(file.toString());
    try (LineReader lines = new LineReader(file, LogForm.OURS)) {
      while (lines.next()) {
        read.add(lines.number(), lines.textInUtf8());
      }
      if (lines.number() == 1) {
        throw lines.fault("the file is empty: expected keys and values");
      }
    }
    return read;
  }

  /**
   * Reads lines that another JVM was told; faults name them by their numbers.
   *
   * @param name what they are
   * @throws IOException when one is malformed
   */
  public static PropertyLines of(String name, List<String> lines) throws IOException {
    PropertyLines read = new PropertyLines(name);
    for (int index = 0; index < lines.size(); index++) {
      read.add(index + 1, lines.get(index));
    }
    return read;
  }

  /** Every entry, in the order of the file. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    entries.forEach((key, entry) -> values.put(key, entry.value()));
    return values;
  }

  /** Whether there is such a key. */
  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether there is a key that begins like this. */
  boolean hasAny(String prefix) {
    for (String key : entries.keySet()) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the text of a key's value.
   *
   * @throws IOException when the key is missing
   */
  String take(String key) throws IOException {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IOException(name + ": the key " + key + " is missing");
    }
    taken.add(key);
    return entry.value();
  }

  /** Says that the value of a key is not what was expected, and what it was taken for. */
  LogFormatException fault(String key, String expected, Throwable cause) {
    LogFormatException fault = fault(key, expected);
    fault.initCause(cause);
    return fault;
  }

  /** Says that the value of a key is not what was expected. */
  public LogFormatException fault(String key, String expected) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("there is no key " + key);
    }
    return LogFormatException.inLine(
        name,
        entry.line(),
        key + ": " + LogFormatException.quote(entry.value()) + ": expected " + expected);
  }

  /** Refuses a file with a key that looks like another one, such as behind a byte order mark. */
  void requirePlainKeys() throws LogFormatException {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      String holds = LogFormatException.holds(entry.getKey());
      if (!holds.isEmpty()) {
        throw LogFormatException.inLine(
            name,
            entry.getValue().line(),
            "the key "
                + LogFormatException.quote(entry.getKey())
                + ": "
                + holds
                + ": expected one of plain letters, such as state");
      }
    }
  }

  /** Refuses a file in which there is more than was taken. */
  void requireAllTaken() throws LogFormatException {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (!taken.contains(entry.getKey())) {
        throw LogFormatException.inLine(
            name,
            entry.getValue().line(),
            "unknown key "
                + LogFormatException.quote(entry.getKey())
                + ": expected none but those of this trial");
      }
    }
  }

  private void add(long line, String text) throws IOException {
    if (endsInBackslash(text)) {
      throw LogFormatException.inLine(
          name, line, "the line ends with a backslash: expected an entry in each line");
    }
    Properties one = new Properties();
    try {
      one.load(new StringReader(text));
    } catch (IllegalArgumentException malformed) {
      throw LogFormatException.inLine(
          name, line, "a backslash is followed by no escape: expected such as \\u00e4");
    }
    for (String key : one.stringPropertyNames()) {
      Entry before = entries.putIfAbsent(key, new Entry(line, one.getProperty(key)));
      if (before != null) {
        throw LogFormatException.inLine(
            name,
            line,
            "the key "
                + LogFormatException.quote(key)
                + " stands in line "
                + before.line()
                + " already: expected each key once");
      }
    }
    if (entries.size() > ENTRIES_MAX) {
      throw LogFormatException.inLine(
          name, line, "more than " + ENTRIES_MAX + " entries: expected the record of a trial");
    }
  }

  private static boolean endsInBackslash(String text) {
    int backslashes = 0;
    while (backslashes < text.length() && text.charAt(text.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
