package lamplight.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file as ShiViz does: by the regular expressions in it, and by what it refuses. */
final class ShiVizReader {
  private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\":([0-9]+)");

  private ShiVizReader() {}

  /** An event; the timestamp is empty where the file has none. */
  record LoggedEvent(String text, String timestamp, String host, Map<String, Integer> clock) {}

  /** The events of each trial. */
  static List<List<LoggedEvent>> read(String file) {
    String[] parts = file.split("\n", 3);
    // A brace that JavaScript takes for itself, Java takes for a repetition.
    Pattern parser = Pattern.compile(parts[0].replace("{.*}", "\\{.*}"), Pattern.MULTILINE);
    String[] trials =
        parts[1].isEmpty()
            ? new String[] {parts[2]}
            : Pattern.compile("^" + strip(parts[1]) + "$", Pattern.MULTILINE).split(parts[2]);
    return Arrays.stream(trials)
        .filter(trial -> !trial.isBlank())
        .map(trial -> events(trial.strip(), parser))
        .toList();
  }

  private static String strip(String delimiter) {
    return delimiter.replaceAll("^\\^|\\$$", "");
  }

  private static List<LoggedEvent> events(String trial, Pattern parser) {
    List<LoggedEvent> events = new ArrayList<>();
    for (Matcher match = parser.matcher(trial); match.find(); ) {
      Map<String, Integer> clock = new TreeMap<>();
      ENTRY
          .matcher(match.group("clock"))
          .results()
          .forEach(entry -> clock.put(entry.group(1), Integer.valueOf(entry.group(2))));
      boolean isTimed = parser.pattern().contains("<timestamp>");
      events.add(
          new LoggedEvent(
              match.group("event"),
              isTimed ? match.group("timestamp") : "",
              match.group("host"),
              clock));
    }
    require(!events.isEmpty(), "the parser does not capture any events");
    examine(events);
    return events;
  }

  private static void examine(List<LoggedEvent> events) {
    Map<String, Integer> last = new TreeMap<>();
    for (LoggedEvent event : events) {
      int own = event.clock().getOrDefault(event.host(), 0);
      require(own > 0, "the local host " + event.host() + " is missing from " + event);
      int before = last.getOrDefault(event.host(), 0);
      require(before > 0 || own == 1, "the clock must start at 1: " + event);
      require(own == before + 1, "the clock must increase by 1: " + event);
      last.put(event.host(), own);
    }
    for (LoggedEvent event : events) {
      event
          .clock()
          .forEach(
              (host, value) -> {
                require(last.containsKey(host), "unrecognized host " + host + ": " + event);
                require(
                    value <= last.getOrDefault(host, 0),
                    "invalid clock value " + value + " for " + host + ": " + event);
              });
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
