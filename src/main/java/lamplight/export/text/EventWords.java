package lamplight.export.text;

import java.util.List;
import lamplight.causality.TrialHistory;
import lamplight.export.EventNames;

/** What happened at the events of a trial, in words. Immutable. */
final class EventWords {
  private final TrialHistory history;
  private final TrialTimes times;

  EventWords(TrialHistory history, TrialTimes times) {
    this.history = history;
    this.times = times;
  }

  /** The longest words that a width has room for; the shortest where it has room for none. */
  String fitting(int event, int width) {
    List<String> all = words(event);
    return all.stream()
        .filter(words -> words.length() <= width)
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }

  /** The words, the longest first. */
  private List<String> words(int event) {
    return switch (history.kind(event)) {
      case SEND -> {
        String brief = "sends " + EventNames.message(history, event);
        yield List.of(brief + " to " + history.receiver(event), brief);
      }
      case RECEIVE -> {
        String brief = "receives " + EventNames.message(history, event);
        String stamp = " (stamp " + history.messageClock(event) + ")";
        String full = brief + " from " + history.peer(event) + stamp;
        String waited =
            ", waited " + times.length(history.timeNs(event) - history.arrivedNs(event));
        yield List.of(full + way(event) + waited, full + waited, full, brief + stamp, brief);
      }
      default -> List.of("internal");
    };
  }

  private String way(int receive) {
    int send = history.sendOf(receive);
    return send < 0
        ? ", its send is in no log"
        : ", " + times.length(history.arrivedNs(receive) - history.timeNs(send)) + " on its way";
  }
}
