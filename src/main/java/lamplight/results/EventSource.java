package lamplight.results;

import java.io.IOException;
import java.util.Optional;
import lamplight.model.EventView;

/**
 * Gives the events of one process in their order, and nothing when there are no more. A view is
 * good until the next one is asked for.
 */
@FunctionalInterface
interface EventSource {
  Optional<EventView> next() throws IOException;
}
