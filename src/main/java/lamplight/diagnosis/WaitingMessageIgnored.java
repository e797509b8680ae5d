package lamplight.diagnosis;

import java.util.List;
import lamplight.model.LoggedTrial;

/** Ticks that draw though a message waits. */
final class WaitingMessageIgnored implements Finder {
  private static final int ENOUGH = 3;
  private static final double PERCENT = 2;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Sightings sightings = new Sightings(evidence);
    for (ProcessEvents events : evidence.processes()) {
      EventPace pace = evidence.pace(events.process());
      for (int event = 0; event + 1 < events.size(); event++) {
        boolean known = events.isReceive(event) && events.left(event) != LoggedTrial.UNKNOWN;
        if (known) {
          boolean ignored =
              events.left(event) > 0 && !events.isReceive(event + 1) && !pace.isClose(event + 1);
          sightings.look(events, event, ignored);
        }
      }
    }
    return sightings
        .often(ENOUGH, PERCENT)
        .map(
            those ->
                those.diagnosis(
                    DiagnosisCode.WAITING_MESSAGE_IGNORED,
                    "%s a tick draws though a message waits (after %d of %s): a tick that finds a"
                        + " message takes it.",
                    Counted.times(those.seen()),
                    those.seen(),
                    Counted.of(those.of(), "receive")))
        .stream()
        .toList();
  }
}
