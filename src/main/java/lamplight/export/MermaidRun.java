package lamplight.export;

import java.util.ArrayList;
import java.util.List;
import lamplight.causality.TrialHistory;

/** What a process did in a row without receiving anything. Not thread-safe. */
final class MermaidRun {
  private final TrialHistory history;
  private final List<Integer> events = new ArrayList<>();

  MermaidRun(TrialHistory history) {
    this.history = history;
  }

  void add(int event) {
    events.add(event);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** Tells of the events, for example {@code 3 internal, sends 1-2, clock 4 to 7}; none is left. */
  String take() {
    List<Integer> sends = events.stream().filter(history::isSend).toList();
    int internal = events.size() - sends.size();
    List<String> parts = new ArrayList<>();
    if (internal > 0) {
      parts.add(internal == 1 ? "internal" : internal + " internal");
    }
    if (!sends.isEmpty()) {
      parts.add(
          sends.size() == 1
              ? "sends " + message(sends, 0)
              : sends.size()
                  + " sends ("
                  + span(message(sends, 0), message(sends, sends.size() - 1))
                  + ")");
    }
    parts.add("clock " + span(clock(0), clock(events.size() - 1)));
    events.clear();
    return String.join(", ", parts);
  }

  private String message(List<Integer> sends, int index) {
    return EventNames.message(history, sends.get(index));
  }

  private String clock(int index) {
    return Long.toString(history.clock(events.get(index)));
  }

  private static String span(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }
}
