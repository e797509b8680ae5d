package lamplight.check;

import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.Die;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;

/**
 * What is known of a trial beside its events, and so what the check can hold them against.
 * Immutable.
 *
 * @param seed the trial's seed
 * @param processes how many processes it has, from 2
 * @param die what its idle ticks throw; empty where nobody knows the draws, whatever the seed then
 * @param spec what was to run; without it, nobody knows how many ticks were due
 * @param queuesKnown whether the messages still queued at the end are told; otherwise what was not
 *     received counts as queued
 * @param relay the order of the relay whose log is told; empty in a mesh, and where nobody knows
 * @param kills who was killed on purpose
 * @param timeline how the times of the events follow from the specification; without it, and
 *     without that, times are held against each other alone
 */
public record CheckScope(
    long seed,
    int processes,
    Optional<Die> die,
    Optional<TrialSpec> spec,
    boolean queuesKnown,
    Optional<RelayOrder> relay,
    Kills kills,
    Optional<Timeline> timeline) {
  public CheckScope {
    if (processes < 2) {
      throw new IllegalArgumentException(
          "a trial has at least two processes, but not " + processes);
    }
    die.ifPresent(known -> known.forProcesses(processes));
  }

  /** Everything but the times is known: the trial was run from this specification. */
  public static CheckScope of(TrialSpec spec, Kills kills) {
    return new CheckScope(
        spec.seed(),
        spec.processes(),
        Optional.of(spec.die()),
        Optional.of(spec),
        true,
        spec.relay().map(RelaySpec::order),
        kills,
        Optional.empty());
  }

  /** Everything is known: the trial was run from this specification in virtual time. */
  public static CheckScope inVirtualTime(TrialSpec spec) {
    return of(spec, Kills.inVirtualTime(spec)).in(Timeline.VIRTUAL);
  }

  /** The same, where this is known of the times. */
  public CheckScope in(Timeline known) {
    return new CheckScope(
        seed, processes, die, spec, queuesKnown, relay, kills, Optional.of(known));
  }

  /**
   * After which instant nothing arrives any more: the end, where that is known and copies are not
   * delayed. The arrival of a delayed copy is logged as the instant at which it was due, which may
   * be after the end.
   */
  long lastArrivalNs() {
    boolean prompt = spec.isPresent() && spec.get().delay().isNone();
    return prompt && timeline.isPresent()
        ? timeline.get().endNs().orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  /** How many ticks were due for a process that lives to the end, where this is known. */
  OptionalLong ticksDue(int process) {
    return spec.isPresent()
        ? OptionalLong.of(spec.get().ticksBefore(process, spec.get().durationNs()))
        : OptionalLong.empty();
  }
}
