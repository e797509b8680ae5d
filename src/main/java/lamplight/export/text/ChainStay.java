package lamplight.export.text;

import java.util.ArrayList;
import java.util.List;
import lamplight.causality.TrialHistory;
import lamplight.export.EventNames;
import lamplight.model.EventKind;

/**
 * The part of a chain of events that stays at one process, from the receive of a message that
 * brings it there, unless it begins there, to the send of one that takes it on, or to its end.
 *
 * @param place how many events of the chain come before it
 * @param events at least one
 */
record ChainStay(int place, List<Integer> events) {
  ChainStay {
    events = List.copyOf(events);
  }

  /** The stays of a chain, which has an event at least. */
  static List<ChainStay> of(TrialHistory history, int[] chain) {
    List<ChainStay> stays = new ArrayList<>();
    List<Integer> events = new ArrayList<>();
    int place = 0;
    for (int event : chain) {
      if (!events.isEmpty() && history.process(events.get(0)) != history.process(event)) {
        stays.add(new ChainStay(place, events));
        place += events.size();
        events.clear();
      }
      events.add(event);
    }
    stays.add(new ChainStay(place, events));
    return stays;
  }

  int first() {
    return events.get(0);
  }

  int last() {
    return events.get(events.size() - 1);
  }

  /** What happens, for example {@code receives 3-1, 2 internal, 1 other send, sends 2-4}. */
  String words(TrialHistory history) {
    List<Integer> others =
        events.subList(isBrought() ? 1 : 0, events.size() - (isTakenOn(history) ? 1 : 0));
    List<String> counts = new ArrayList<>();
    for (EventKind kind : List.of(EventKind.INTERNAL, EventKind.SEND, EventKind.RECEIVE)) {
      long count = others.stream().filter(event -> history.kind(event) == kind).count();
      if (count > 0) {
        counts.add(count + counted(kind, count));
      }
    }
    return words(history, counts);
  }

  /** The same without what happens in between. */
  String briefly(TrialHistory history) {
    return words(history, List.of());
  }

  private String words(TrialHistory history, List<String> between) {
    List<String> parts = new ArrayList<>(between);
    if (isBrought()) {
      parts.add(0, named(history, first()));
    }
    if (isTakenOn(history)) {
      parts.add(named(history, last()));
    }
    return String.join(", ", parts);
  }

  private boolean isBrought() {
    return place > 0;
  }

  /** Whether the last event is one of a message, and not the one that brought the chain here. */
  private boolean isTakenOn(TrialHistory history) {
    return history.kind(last()) != EventKind.INTERNAL && !(isBrought() && events.size() == 1);
  }

  private static String named(TrialHistory history, int event) {
    return EventNames.kind(history, event) + "s " + EventNames.message(history, event);
  }

  private static String counted(EventKind kind, long count) {
    String plural = count == 1 ? "" : "s";
    return switch (kind) {
      case SEND -> " other send" + plural;
      case RECEIVE -> " other receive" + plural;
      default -> " internal";
    };
  }
}
