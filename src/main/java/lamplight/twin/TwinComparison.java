package lamplight.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import lamplight.measure.TimeBase;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult.Agreement;
import lamplight.twin.TwinResult.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Sets the events of a real trial, which it is told of in one pass, beside those of its virtual
 * twin: kind, peers, message, timestamp, clock and queue length of each tick; times are ignored. A
 * message is the same as the twin's when the same tick of the same process sent it. Holds the twin
 * in memory, up to about 50 bytes a tick. Not thread-safe; serves one trial.
 */
public final class TwinComparison extends TickOutcomes {
  /** A trial with more ticks is not compared: its twin would need too much memory. */
  public static final long TICKS_MAX = 5_000_000;

  private final TrialSpec spec;
  private final TimeBase base;
  private final Twin twin;
  private final long[] events;
  private final long[] agreeing;
  private @Nullable Divergence first;
  private long latestNs;

  private TwinComparison(TrialSpec spec, TimeBase base, Twin twin) {
    super(spec);
    this.spec = spec;
    this.base = base;
    this.twin = twin;
    this.events = new long[spec.processes()];
    this.agreeing = new long[spec.processes()];
  }

  /**
   * Runs the twin, and waits for the trial's events.
   *
   * @param base how the times of the trial's events relate to its model time
   * @param driver runs a trial in virtual time and tells the listener of every event
   * @throws IllegalArgumentException when the trial has more than {@link #TICKS_MAX} ticks
   */
  public static TwinComparison of(
      TrialSpec spec, TimeBase base, BiConsumer<TrialSpec, EventListener> driver) {
    if (ticks(spec) > TICKS_MAX) {
      throw new IllegalArgumentException("a trial of " + ticks(spec) + " ticks is not compared");
    }
    Twin twin = new Twin(spec);
    driver.accept(spec, twin);
    return new TwinComparison(spec, base, twin);
  }

  /** How many ticks are due in a trial, over all its processes. */
  public static long ticks(TrialSpec spec) {
    return spec.schedules().stream()
        .mapToLong(schedule -> schedule.ticksBefore(spec.durationNs()))
        .sum();
  }

  /** What came of it, after the last event. */
  public TwinResult.Compared result() {
    List<Agreement> processes = new ArrayList<>();
    for (int index = 0; index < events.length; index++) {
      processes.add(new Agreement(events[index], agreeing[index]));
    }
    Divergence divergence = first;
    return divergence == null
        ? new TwinResult.Compared(processes, Optional.empty(), OptionalLong.empty())
        : new TwinResult.Compared(
            processes, Optional.of(difference(divergence)), OptionalLong.of(modelNs(latestNs)));
  }

  @Override
  void tick(EventView event, int peer, int sendTick) {
    int process = event.process();
    events[process - 1]++;
    if (twin.process(process).agrees(event, peer, sendTick)) {
      agreeing[process - 1]++;
    } else {
      differ(event, peer, sendTick);
    }
    if (event.isReceive()) {
      left(process, peer, event.number(), sendTick, event.arrivedNs());
    }
  }

  /** What follows a divergence in its process tells what its queue held. */
  @Override
  void left(int process, int sender, long number, int sendTick, long arrivedNs) {
    if (first != null && first.process() == process) {
      first.messages().add(sender, number, sendTick, arrivedNs);
    }
  }

  private void differ(EventView event, int peer, int sendTick) {
    int process = event.process();
    long timeNs = event.timeNs();
    latestNs = first == null ? timeNs : Math.max(latestNs, timeNs);
    // Events come in the order of time, except that a receive waits for its send.
    if (first == null || first.isAfter(timeNs, process)) {
      TickOutcome real = TickOutcome.of(event, peer, sendTick);
      Optional<TickOutcome> same = twin.process(process).outcome(event.tick());
      first = new Divergence(process, event.tick(), timeNs, real, same, new Messages());
    }
  }

  private Difference difference(Divergence divergence) {
    return new Difference(
        divergence.process(),
        divergence.tick(),
        modelNs(divergence.timeNs()),
        divergence.what(),
        Cause.of(divergence, twin.process(divergence.process()), spec, base).words());
  }

  private long modelNs(long timeNs) {
    return Math.round(base.modelNs(timeNs - base.startNs()));
  }
}
