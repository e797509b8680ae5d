package lamplight.twin;

/**
 * Finds the message whose arrival decides between a trial and its twin at a tick.
 *
 * @param processes how many processes the trial has
 * @param lateness how late the trial's tick was
 */
record Deciding(TickSide trial, TickSide twin, int processes, Cause.Lateness lateness) {

  Cause cause() {
    if (trial.held() > 0 && twin.held() > 0 && twin.find(trial, trial.from()) != twin.from()) {
      return order();
    }
    if (trial.held() == twin.held()) {
      return new Cause.Consequence();
    }
    return trial.held() > twin.held() ? arrival(trial, twin) : arrival(twin, trial);
  }

  /**
   * One queue held more than the other. A channel is first in, first out, so of a sender of whom it
   * held more, the other lacks the messages beyond as many as it held itself.
   */
  private Cause arrival(TickSide more, TickSide less) {
    int[] left = less.heldBySender(processes);
    for (int place = more.from(); place < more.end(); place++) {
      if (left[more.messages().sender(place)]-- == 0) {
        return arrival(more, less, place);
      }
    }
    return new Cause.Consequence();
  }

  private Cause arrival(TickSide more, TickSide less, int place) {
    int other = less.find(more, place);
    if (other == Messages.NONE || !more.isInTime(place) || less.isInTime(other)) {
      return new Cause.Consequence();
    }
    String message = more.messages().id(place);
    return more == trial
        ? new Cause.Arrival(message, trial.fromTickNs(place), twin.fromTickNs(other), lateness)
        : new Cause.Arrival(message, trial.fromTickNs(other), twin.fromTickNs(place), lateness);
  }

  /** Both took a message, each another one. */
  private Cause order() {
    int later = trial.find(twin, twin.from());
    int twinLater = twin.find(trial, trial.from());
    if (later == Messages.NONE || twinLater == Messages.NONE) {
      return new Cause.Consequence();
    }
    return new Cause.Order(
        trial.messages().id(trial.from()),
        trial.messages().id(later),
        trial.betweenNs(trial.from(), later),
        twin.betweenNs(twin.from(), twinLater));
  }
}
