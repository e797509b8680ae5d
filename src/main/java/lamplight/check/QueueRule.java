package lamplight.check;

import lamplight.model.EventView;

/**
 * Rule 7 for one node, a process or the relay: the logged queue lengths follow from the arrivals.
 *
 * <p>The queue is first in, first out, so the j-th receive takes the j-th arrival. With {@code A_k
 * = queue length after event k + receives up to event k}, arrival j took place between event k-1
 * and event k for the first k with {@code A_k >= j}, and {@code A_k} never falls. Messages still
 * queued at the end continue the numbering; those beyond the last {@code A_k} arrived after the
 * last event. Arrivals do not go back in time from one to the next.
 *
 * <p>An arrival at the very instant of an event counts as before or after it, as the lengths say:
 * the grain of the system clock makes such ties. Where the time of the log goes back (rule 1),
 * arrivals have no bounds. Not thread-safe.
 */
final class QueueRule {
  private final int node;
  private final Tally tally;
  private final long endNs;
  private final ArrivalWindows windows = new ArrivalWindows();
  private long received;

  /** How many arrivals at the relay were told. */
  private long arrived;

  /** {@code A_k} of the latest event. */
  private long arrivals;

  private long latestPlace;
  private long latestNs = Long.MIN_VALUE;
  private long latestLength;
  private long latestArrivalNs = Long.MIN_VALUE;

  private long queued;

  /** The place of the next queued message in the order of arrivals; 0 before the first one. */
  private long nextQueued;

  /** How many arrivals by the lengths are missing from the queued messages. */
  private long skipped;

  private boolean queuedBroken;

  /**
   * The rule of a node before its first event.
   *
   * @param endNs after which nothing arrives
   */
  QueueRule(int node, Tally tally, long endNs) {
    this.node = node;
    this.tally = tally;
    this.endNs = endNs;
  }

  /** How many messages the queue held after the latest event, by its words. */
  long latestLength() {
    return latestLength;
  }

  /** Begins anew, empty: what it held was lost with its process, which is back at this instant. */
  void restart(long backNs) {
    windows.restart(received);
    arrivals = received;
    latestNs = backNs;
    latestLength = 0;
    latestArrivalNs = Long.MIN_VALUE;
  }

  /** When the latest event took place. */
  long latestNs() {
    return latestNs;
  }

  /** Examines the queue length after an event other than a receive. */
  void event(EventView event, TickRule ticks) {
    boolean unused = length(event.tick(), event.timeNs(), event.queueLength(), ticks);
  }

  /** Examines the queue length after a receive, and when its message arrived. */
  void receive(EventView event, TickRule ticks) {
    received++;
    boolean agrees = length(event.tick(), event.timeNs(), event.queueLength(), ticks);
    windows.advanceTo(received);
    if (!agrees) {
      latestArrivalNs = event.arrivedNs();
    } else if (event.arrivedNs() <= event.timeNs()) {
      // One that arrived after its receive breaks rule 3.
      arrival(event, event.tick(), windows.lowNs(), windows.highNs());
    }
  }

  /**
   * Examines the queue length after the relay took a copy; {@link #arrived} follows for each.
   *
   * @param place how many copies it had taken with this one
   * @return whether the length is not below what the ones before it say
   */
  boolean taken(EventView row, long place, TickRule ticks) {
    received++;
    return length(place, row.takenNs(), row.queueLength(), ticks);
  }

  /**
   * Examines when a copy arrived that the relay took. They are told in the order of their arrivals,
   * in which the relay need not take them.
   *
   * @param place as for {@link #taken}
   * @param all whether none is missing before it
   */
  void arrived(EventView row, long place, boolean all) {
    arrived++;
    windows.advanceTo(arrived);
    // In which order it takes them is for another rule to say.
    latestArrivalNs = Long.MIN_VALUE;
    if (row.arrivedNs() <= row.takenNs()) {
      arrival(row, place, windows.lowNs(), all ? windows.highNs() : Long.MAX_VALUE);
    }
  }

  /**
   * Forgets what the lengths so far told, because events are missing before the queued messages.
   */
  void missingEvents() {
    windows.restart(arrivals);
    arrivals = received;
    latestLength = 0;
  }

  /**
   * Examines when a message that is still queued arrived. One missing before it in the list breaks
   * another rule, so that it is skipped here and only counted. After a first violation the windows
   * no longer tell anything.
   */
  void queued(EventView event) {
    tally.examine();
    queued++;
    if (queuedBroken) {
      return;
    }
    nextQueued = Math.max(nextQueued, received + 1);
    windows.advanceTo(nextQueued);
    while (!windows.isEmpty() && event.arrivedNs() > windows.highNs()) {
      skipped += windows.upTo() - nextQueued + 1;
      nextQueued = after(windows.upTo());
      windows.removeFirst();
    }
    long lowNs = windows.isEmpty() ? latestNs : windows.lowNs();
    long highNs = windows.isEmpty() ? endNs : windows.highNs();
    queuedBroken = !arrival(event, queued, lowNs, highNs);
    nextQueued = after(nextQueued);
  }

  /**
   * Examines the end of the queue: the messages that the last length counts were listed as queued,
   * or are among those that went missing.
   *
   * @param missing how many copies to this process were neither received nor listed as queued
   */
  void end(long missing) {
    long unlisted = Math.max(0, arrivals - Math.max(received, nextQueued - 1));
    long excess = skipped + unlisted - missing;
    if (!queuedBroken && excess > 0) {
      tally.violation(
          node,
          latestPlace,
          "the queue length after this last event is %d, but by the messages that were"
              + " left %d was expected",
          latestLength,
          latestLength - excess);
    }
  }

  /** Derives windows from the length after an event; false when it contradicts the one before. */
  private boolean length(long place, long timeNs, long length, TickRule ticks) {
    tally.examine();
    long now = arrivalsBy(length);
    boolean agrees = true;
    if (!ticks.isContinuous()) {
      windows.restart(now);
    } else if (now < arrivals) {
      windows.unboundAfter(now);
      fall(place, length);
      agrees = false;
    } else if (ticks.isBackwards()) {
      windows.claimUnbounded(now);
    } else {
      windows.claim(now, latestNs, timeNs);
    }
    arrivals = now;
    latestPlace = place;
    latestNs = timeNs;
    latestLength = length;
    return agrees;
  }

  private void fall(long place, long length) {
    tally.violation(
        node,
        place,
        "the queue length is %d, but at least %d was expected after a length of %d at %s",
        length,
        arrivals - received,
        latestLength,
        Wording.at(node, latestPlace));
  }

  /** Examines one arrival; where it stands is put in words only when that is needed. */
  private boolean arrival(EventView event, long place, long lowNs, long highNs) {
    long arrivedNs = event.arrivedNs();
    boolean bounded = lowNs != Long.MIN_VALUE || highNs != Long.MAX_VALUE;
    boolean within = arrivedNs >= lowNs && arrivedNs <= highNs;
    boolean inOrder = !bounded || arrivedNs >= latestArrivalNs;
    if (!within || !inOrder) {
      tally.violation(
          "%s%s arrived at %d ns, but %s was expected",
          Wording.where(event, place),
          Wording.message(event),
          arrivedNs,
          within
              ? "after a message in the queue that arrived at "
                  + latestArrivalNs
                  + " ns, an arrival not before it"
              : "by the queue lengths an arrival " + between(lowNs, highNs));
    }
    // One outside its window says nothing of those behind it.
    latestArrivalNs = within ? arrivedNs : latestArrivalNs;
    return within && inOrder;
  }

  /** {@code A_k}, which does not wrap round when a garbled length is as large as numbers get. */
  private long arrivalsBy(long queueLength) {
    return queueLength > Long.MAX_VALUE - received ? Long.MAX_VALUE : queueLength + received;
  }

  /** A garbled length may be as large as numbers get, and nothing comes after it. */
  private static long after(long arrival) {
    return arrival == Long.MAX_VALUE ? arrival : arrival + 1;
  }

  private static String between(long lowNs, long highNs) {
    if (lowNs == Long.MIN_VALUE) {
      return "up to " + highNs + " ns";
    }
    if (highNs == Long.MAX_VALUE) {
      return "from " + lowNs + " ns on";
    }
    return "from " + lowNs + " to " + highNs + " ns";
  }
}
