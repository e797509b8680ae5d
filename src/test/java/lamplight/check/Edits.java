package lamplight.check;

import lamplight.model.Event;

/** Copies of events with one field changed. */
final class Edits {
  private Edits() {}

  static Event withTick(Event event, long tick) {
    return copy(event, tick, event.timeNs(), event.clock(), event.queueLength());
  }

  static Event withTime(Event event, long timeNs) {
    return copy(event, event.tick(), timeNs, event.clock(), event.queueLength());
  }

  static Event withClock(Event event, long clock) {
    return copy(event, event.tick(), event.timeNs(), clock, event.queueLength());
  }

  static Event withQueueLength(Event event, long queueLength) {
    return copy(event, event.tick(), event.timeNs(), event.clock(), queueLength);
  }

  static Event.Send withStamp(Event.Send send, long messageClock) {
    return new Event.Send(
        send.process(),
        send.tick(),
        send.timeNs(),
        send.clock(),
        send.queueLength(),
        send.number(),
        send.receiver(),
        messageClock);
  }

  static Event.Receive withMessage(Event.Receive receive, int sender, long number, long stamp) {
    return new Event.Receive(
        receive.process(),
        receive.tick(),
        receive.timeNs(),
        receive.clock(),
        receive.queueLength(),
        sender,
        number,
        stamp,
        receive.arrivedNs());
  }

  static Event.Receive withArrival(Event.Receive receive, long arrivedNs) {
    return new Event.Receive(
        receive.process(),
        receive.tick(),
        receive.timeNs(),
        receive.clock(),
        receive.queueLength(),
        receive.sender(),
        receive.number(),
        receive.messageClock(),
        arrivedNs);
  }

  private static Event copy(Event event, long tick, long timeNs, long clock, long queueLength) {
    int process = event.process();
    if (event instanceof Event.Send send) {
      // The message keeps its timestamp: one column changes and no other.
      return new Event.Send(
          process,
          tick,
          timeNs,
          clock,
          queueLength,
          send.number(),
          send.receiver(),
          send.messageClock());
    }
    if (event instanceof Event.Receive receive) {
      return new Event.Receive(
          process,
          tick,
          timeNs,
          clock,
          queueLength,
          receive.sender(),
          receive.number(),
          receive.messageClock(),
          receive.arrivedNs());
    }
    return new Event.Internal(process, tick, timeNs, clock, queueLength);
  }
}
