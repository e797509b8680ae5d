package lamplight.model;

/**
 * Is shown each event of a trial, after it took place: events of one process in order, and a
 * receive after its send; see {@link EventKind} for the order of what is not an event. It does not
 * know whether a running trial or a log tells it.
 */
@FunctionalInterface
public interface EventListener {
  /** Takes an event. The view is good until this returns; see {@link EventView}. */
  void on(EventView event);

  /** A listener that shows each event to this one, then to the next. */
  default EventListener andThen(EventListener next) {
    return event -> {
      on(event);
      next.on(event);
    };
  }
}
