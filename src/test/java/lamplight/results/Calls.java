package lamplight.results;

import java.util.List;
import lamplight.model.EventListener;
import lamplight.model.EventView;

/** Writes down each event with the number that tells it from the others of its kind. */
record Calls(List<String> lines) implements EventListener {
  @Override
  public void on(EventView event) {
    lines.add(
        switch (event.kind()) {
          case INTERNAL -> "internal " + event.tick();
          case SEND ->
              "send "
                  + event.number()
                  + (event.messageClock() == event.clock()
                      ? ""
                      : " stamped " + event.messageClock());
          case RECEIVE -> "receive " + event.number();
          case QUEUED -> "queued " + event.number();
          case RELAYED -> "relayed " + event.number();
        });
  }
}
