package lamplight.log.foreign;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The keys and values of a description in their order, in the syntax of Java properties. */
final class DescriptionLines {
  private final String source;
  private final List<DescriptionFault> faults;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A key with its value.
   *
   * @param line where it begins, from 1
   */
  record Entry(int line, String key, String value) {}

  /**
   * Reads a text.
   *
   * @param faults takes what is malformed
   */
  DescriptionLines(String source, String text, List<DescriptionFault> faults) {
    this.source = source;
    this.faults = faults;
    StringBuilder logical = new StringBuilder();
    int first = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String natural = line.stripLeading();
      if (logical.isEmpty()) {
        first = number;
        if (natural.isEmpty() || natural.charAt(0) == '#' || natural.charAt(0) == '!') {
          continue;
        }
      }
      logical.append(natural);
      if (goesOn(natural)) {
        logical.setLength(logical.length() - 1);
      } else {
        add(first, logical.toString());
        logical.setLength(0);
      }
    }
    if (!logical.isEmpty()) {
      add(first, logical.toString());
    }
  }

  List<Entry> entries() {
    return entries;
  }

  private void add(int line, String text) {
    Properties one = new Properties();
    try {
      one.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException malformed) {
      faults.add(
          new DescriptionFault(
              source,
              line,
              "a \\u escape has four hexadecimal digits; write \\\\ for a backslash"));
      return;
    }
    for (String key : one.stringPropertyNames()) {
      String value = one.getProperty(key, "");
      // A tab may be a delimiter.
      entries.add(new Entry(line, key, value.isBlank() ? value : value.strip()));
    }
  }

  private static boolean goesOn(String natural) {
    int kept = natural.length();
    while (kept > 0 && natural.charAt(kept - 1) == '\\') {
      kept--;
    }
    return (natural.length() - kept) % 2 == 1;
  }
}
