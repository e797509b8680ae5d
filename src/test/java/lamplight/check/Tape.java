package lamplight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lamplight.model.Event;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/** A recorded virtual trial, to be edited as a log would be and told to a check. */
final class Tape implements EventListener {
  final TrialSpec spec;
  final List<Event> events = new ArrayList<>();
  final List<Left> left = new ArrayList<>();

  /** A message left in a queue. */
  record Left(int process, int sender, long number, long messageClock, long arrivedNs) {}

  private Tape(TrialSpec spec) {
    this.spec = spec;
    VirtualTrial.run(spec, this);
  }

  static Tape of(TrialSpec spec) {
    return new Tape(spec);
  }

  /**
   * Rates 1, 3 and 6 over 20 s, 200 ticks: process 1 is saturated, so that its queue holds some.
   */
  static Tape slowAndFast() {
    return of(
        TrialSpec.withRandomPhases(
            1, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList()));
  }

  CheckResult check() {
    return check(
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), true, (receiver, arrivedNs, sentNs) -> {}));
  }

  CheckResult checkIncomplete() {
    return check(
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), false, (receiver, arrivedNs, sentNs) -> {}));
  }

  CheckResult check(CausalityCheck check) {
    events.forEach(event -> event.tell(check));
    left.forEach(
        one ->
            check.on(
                new MutableEvent()
                    .queued(
                        one.process(),
                        one.sender(),
                        one.number(),
                        one.messageClock(),
                        one.arrivedNs())));
    return check.result();
  }

  /** The first event of a kind that the condition holds for. */
  <E extends Event> E first(Class<E> kind, Predicate<E> condition) {
    return events.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(condition)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the trial has no such event"));
  }

  /** The receive of a message by a process, if it took place. */
  Event.Receive receive(int process, int sender, long number) {
    return first(
        Event.Receive.class,
        receive ->
            receive.process() == process
                && receive.sender() == sender
                && receive.number() == number);
  }

  boolean isReceived(int process, int sender, long number) {
    return events.stream()
        .anyMatch(
            event ->
                event instanceof Event.Receive receive
                    && receive.process() == process
                    && receive.sender() == sender
                    && receive.number() == number);
  }

  Event event(int process, long tick) {
    return first(Event.class, event -> event.process() == process && event.tick() == tick);
  }

  /** The latest event of a process. */
  Event last(int process) {
    return events.stream()
        .filter(event -> event.process() == process)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  void replace(Event old, Event other) {
    events.set(events.indexOf(old), other);
  }

  <E extends Event> void edit(E old, UnaryOperator<E> edit) {
    replace(old, edit.apply(old));
  }

  @Override
  public void on(EventView event) {
    if (event.kind() == EventKind.QUEUED) {
      left.add(
          new Left(
              event.process(),
              event.peer(),
              event.number(),
              event.messageClock(),
              event.arrivedNs()));
      return;
    }
    Event data = Event.of(event);
    // As in a log, where a send to all names the one peer that there is.
    boolean isToThePeer =
        spec.processes() == 2 && data instanceof Event.Send && event.peer() == Message.EVERYONE;
    events.add(
        isToThePeer
            ? new Event.Send(
                event.process(),
                event.tick(),
                event.timeNs(),
                event.clock(),
                event.queueLength(),
                event.number(),
                3 - event.process())
            : data);
  }
}
