package lamplight.results;

import java.io.IOException;
import java.util.Optional;
import lamplight.model.Event;

/** Gives the events of one process in their order, and nothing when there are no more. */
@FunctionalInterface
interface EventSource {
  Optional<Event> next() throws IOException;
}
