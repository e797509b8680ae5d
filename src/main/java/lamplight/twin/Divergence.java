package lamplight.twin;

import java.util.Optional;

/**
 * The earliest difference, while the trial goes on.
 *
 * @param timeNs when the event took place in the trial, on the clock of its log
 * @param real what the trial did
 * @param twin what the twin did; nothing when it makes no such tick
 * @param messages the messages of that process in the trial that it received at that tick and
 *     later, or had left; they come in after the divergence
 */
record Divergence(
    int process,
    long tick,
    long timeNs,
    TickOutcome real,
    Optional<TickOutcome> twin,
    Messages messages) {

  boolean isAfter(long otherNs, int otherProcess) {
    return timeNs > otherNs || (timeNs == otherNs && process > otherProcess);
  }

  /** What the trial and its twin did, as the end of a sentence. */
  String what() {
    String done = "the trial " + real.words();
    if (twin.isEmpty()) {
      return done + ", its twin makes no such tick";
    }
    return real.words().equals(twin.get().words())
        ? done + " (" + real.state() + "), its twin did too (" + twin.get().state() + ")"
        : done + ", its twin " + twin.get().words();
  }
}
