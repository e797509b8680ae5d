package lamplight.check;

import java.util.OptionalLong;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;

/**
 * Holds the logs of a complete trial against what its record says: how many messages were left
 * queued and how many copies forwarded (rule 5), that a process which was killed or paused made no
 * tick then, and that the relay took its time over each copy (rule 1). It examines nothing besides
 * what the {@link CausalityCheck} does, so that it counts violations alone. Not thread-safe; serves
 * one trial.
 */
public final class RecordCheck implements EventListener {
  /** How long after it was sent a signal may let a process run on; some 15 ms have been seen. */
  private static final long SIGNAL_NS = 250_000_000;

  /** As a share of the time over a copy, what a slewed clock may hide; and its grain. */
  private static final long SHARE = 10;

  private static final long GRAIN_NS = 1_000;

  private final TrialSpec spec;
  private final Timeline timeline;
  private final Recorded recorded;
  private final long drainNs;
  private final Tallies tallies;
  private final Tally times;
  private final long[] queued;
  private long forwarded;

  /**
   * A check of which no event was told yet.
   *
   * @param spec what was run
   * @param timeline how the times of the events follow from that
   * @param all is told of each violation
   */
  public RecordCheck(TrialSpec spec, Timeline timeline, Recorded recorded, ViolationListener all) {
    this.tallies = new Tallies(all);
    this.times = tallies.of(Rule.TICKS);
    this.spec = spec;
    this.timeline = timeline;
    this.recorded = recorded;
    this.queued = new long[spec.processes()];
    this.drainNs = timeline.drainNs(spec);
  }

  @Override
  public void on(EventView event) {
    switch (event.kind()) {
      case INTERNAL, SEND, RECEIVE -> event(event.process(), event.tick(), event.timeNs());
      case QUEUED -> queued[event.process() - 1]++;
      case RELAYED -> relayed(event);
    }
  }

  private void relayed(EventView event) {
    forwarded++;
    long tookNs = event.forwardedNs() - event.takenNs();
    long handlingNs = timeline.lengthNs(spec.relay().map(RelaySpec::timeNs).orElse(0L));
    boolean tooShort =
        timeline.exact()
            ? tookNs != handlingNs
            : tookNs < handlingNs - handlingNs / SHARE - GRAIN_NS && event.forwardedNs() < drainNs;
    if (tooShort) {
      times.violation(
          "the relay took %d ns over %s, but its time over a copy, %d ns, was expected",
          tookNs, Wording.message(event), handlingNs);
    }
  }

  /** What the check found in the logs, and this beside it, after the last event. */
  public CheckResult beside(CheckResult result) {
    for (int process = 1; process <= queued.length; process++) {
      count(
          "process " + process + ": its queue at the end lists ",
          queued[process - 1],
          Wording.count(queued[process - 1], "message", "messages"),
          recorded.queued().get(process - 1));
    }
    count(
        "the relay: its log holds ",
        forwarded,
        Wording.count(forwarded, "copy", "copies"),
        recorded.forwarded());
    return result.and(tallies.results());
  }

  private void count(String where, long found, String words, OptionalLong expected) {
    if (expected.isPresent() && expected.getAsLong() != found) {
      tallies
          .of(Rule.CONSERVED)
          .violation(
              "%s%s, but %d, as trial.properties says, was expected",
              where, words, expected.getAsLong());
    }
  }

  private void event(int process, long tick, long timeNs) {
    for (Recorded.Halt halt : recorded.halts()) {
      if (halt.process() == process
          && timeNs > halt.fromNs() + SIGNAL_NS + slackNs(halt.fromNs())
          && (!halt.isPause() || timeNs < halt.untilNs() - slackNs(halt.untilNs()))) {
        times.violation(
            process,
            tick,
            "the time is %d ns, but by trial.properties the process was %s",
            timeNs,
            halt.isPause()
                ? Wording.sentence(
                    "paused from %d ns to at least %d ns", halt.fromNs(), halt.untilNs())
                : "killed at " + halt.fromNs() + " ns");
        return;
      }
    }
  }

  private long slackNs(long instantNs) {
    return timeline.slackNs(Math.max(0, instantNs - timeline.startNs()));
  }
}
