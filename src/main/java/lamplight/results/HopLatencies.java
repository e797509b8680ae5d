package lamplight.results;

import lamplight.check.MatchListener;
import lamplight.measure.RelayTracker;
import lamplight.model.Hop;

/** Passes on what the check matched: the whole way of a copy, and in a star each of its hops. */
record HopLatencies(MatchListener wholeWay, RelayTracker relay) implements MatchListener {
  @Override
  public void matched(int receiver, long arrivedNs, long sentNs) {
    wholeWay.matched(receiver, arrivedNs, sentNs);
  }

  @Override
  public void cameOver(Hop hop, long leftNs, long arrivedNs) {
    relay.cameOver(hop, arrivedNs - leftNs);
  }
}
