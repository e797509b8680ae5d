package lamplight.report.diagram;

import java.util.OptionalInt;
import lamplight.causality.HappenedBefore;
import lamplight.causality.TrialHistory;

/** How events stand to the one that was chosen, if any. The names are those of style classes. */
final class Relation {
  private final TrialHistory history;
  private final OptionalInt chosen;
  private final int[] past;
  private final int[] future;

  Relation(TrialHistory history, OptionalInt chosen) {
    this.history = history;
    this.chosen = chosen;
    this.past = chosen.isPresent() ? HappenedBefore.past(history, chosen.getAsInt()) : new int[0];
    this.future =
        chosen.isPresent() ? HappenedBefore.future(history, chosen.getAsInt()) : new int[0];
  }

  OptionalInt chosen() {
    return chosen;
  }

  boolean isChosen(int event) {
    return chosen.isPresent() && chosen.getAsInt() == event;
  }

  /** How many events of a process happened before it. */
  int past(int process) {
    return past[process - 1];
  }

  /** The index of the first event of a process that happened after it. */
  int future(int process) {
    return future[process - 1];
  }

  /** How many events happened before it. */
  long pastEvents() {
    long events = 0;
    for (int count : past) {
      events += count;
    }
    return events;
  }

  /** How many events happened after it. */
  long futureEvents() {
    long events = 0;
    for (int process = 1; process <= future.length; process++) {
      events += history.events(process) - future(process);
    }
    return events;
  }

  /** The class of an event, with a blank before it; empty where nothing is chosen. */
  String classOf(int event) {
    if (chosen.isEmpty() || isChosen(event)) {
      return "";
    }
    int process = history.process(event);
    int index = history.indexOf(event);
    if (index < past(process)) {
      return " past";
    }
    return index >= future(process) ? " future" : " other";
  }

  /** The class of a message: it belongs to the past or the future as a step of a chain. */
  String classOf(MessageArrow arrow) {
    if (chosen.isEmpty()) {
      return "";
    }
    if (arrow.receive() >= 0 && isStep(arrow.receive(), " past")) {
      return " past";
    }
    return arrow.send() >= 0 && isStep(arrow.send(), " future") ? " future" : " other";
  }

  private boolean isStep(int event, String side) {
    return isChosen(event) || classOf(event).equals(side);
  }
}
