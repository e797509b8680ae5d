package lamplight.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import lamplight.measure.TimeBase;
import lamplight.model.EventListener;
import lamplight.model.MutableEvent;
import lamplight.model.TrialSpec;

/**
 * What happens in a trial, told by hand. Times are microseconds of model time since the start; told
 * to a listener, they become those of the trial's clock.
 */
final class Story {
  @FunctionalInterface
  private interface Line {
    void tell(EventListener listener, LongUnaryOperator clock);
  }

  private final List<Line> lines = new ArrayList<>();

  Story internal(int process, long tick, long timeUs, long clock) {
    return add(
        (to, at) ->
            to.on(new MutableEvent().internal(process, tick, at.applyAsLong(timeUs), clock, 0)));
  }

  Story send(int process, long tick, long timeUs, long clock, long number, int receiver) {
    return add(
        (to, at) ->
            to.on(
                new MutableEvent()
                    .send(process, tick, at.applyAsLong(timeUs), clock, 0, number, receiver)));
  }

  /** A send whose message carries another timestamp than its clock. */
  Story sendStamped(
      int process,
      long tick,
      long timeUs,
      long clock,
      long number,
      int receiver,
      long messageClock) {
    return add(
        (to, at) ->
            to.on(
                new MutableEvent()
                    .send(process, tick, at.applyAsLong(timeUs), clock, 0, number, receiver)
                    .stamped(messageClock)));
  }

  /** A receive of a message with its id, its timestamp and its arrival. */
  Story receive(
      int process,
      long tick,
      long timeUs,
      long clock,
      long queue,
      int sender,
      long number,
      long messageClock,
      long arrivedUs) {
    return add(
        (to, at) ->
            to.on(
                new MutableEvent()
                    .receive(
                        process,
                        tick,
                        at.applyAsLong(timeUs),
                        clock,
                        queue,
                        sender,
                        number,
                        messageClock,
                        at.applyAsLong(arrivedUs))));
  }

  /** A message left in the queue. */
  Story queued(int process, int sender, long number, long messageClock, long arrivedUs) {
    return add(
        (to, at) ->
            to.on(
                new MutableEvent()
                    .queued(process, sender, number, messageClock, at.applyAsLong(arrivedUs))));
  }

  /** Tells it on a clock that shows the base's start, and runs as much slower as its scale says. */
  void tell(TimeBase base, EventListener listener) {
    for (Line line : lines) {
      line.tell(listener, us -> base.startNs() + Math.round(us * 1000 / base.scale()));
    }
  }

  /** Sets the story of a trial, on the clock of this base, beside that of its twin. */
  static TwinResult.Compared compare(TrialSpec spec, TimeBase base, Story trial, Story twin) {
    TwinComparison comparison =
        TwinComparison.of(spec, base, (same, listener) -> twin.tell(TimeBase.virtual(), listener));
    trial.tell(base, comparison);
    return comparison.result();
  }

  private Story add(Line line) {
    lines.add(line);
    return this;
  }
}
