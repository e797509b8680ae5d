package lamplight.results;

import lamplight.check.MatchListener;
import lamplight.measure.RelayTracker;

/** Passes on what the check matched: the whole way of a copy, and in a star each of its hops. */
record HopLatencies(MatchListener wholeWay, RelayTracker relay) implements MatchListener {
  @Override
  public void matched(int receiver, long arrivedNs, long sentNs) {
    wholeWay.matched(receiver, arrivedNs, sentNs);
  }

  @Override
  public void relayed(long sentNs, long arrivedNs, long forwardedNs) {
    relay.toRelay(arrivedNs - sentNs);
  }

  @Override
  public void delivered(long forwardedNs, long arrivedNs) {
    relay.fromRelay(arrivedNs - forwardedNs);
  }
}
