package lamplight.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.model.LoggedConventions;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/**
 * What a simulated program logs of what happened.
 *
 * @param resolutionNs of its times; 0 for none
 * @param sides which clocks it logs before the event
 * @param queue what it logs of the queue
 */
record LogStyle(
    boolean ids,
    boolean sendStamps,
    boolean receiveStamps,
    boolean senders,
    boolean receivers,
    boolean rates,
    long resolutionNs,
    ClockSides.Shape sides,
    Queue queue) {

  enum Queue {
    NONE,
    AFTER,
    BEFORE,
    ON_ALL_ROWS
  }

  /** Everything, as our own logs. */
  static final LogStyle FULL =
      new LogStyle(
          true, true, true, true, true, true, 1000, ClockSides.Shape.AFTER, Queue.ON_ALL_ROWS);

  /** Any style that programs have. */
  static LogStyle random(Random random) {
    long[] resolutions = {0, 1000, 1000, 1_000_000, 1_000_000_000};
    ClockSides.Shape[] sides = {
      ClockSides.Shape.BEFORE, ClockSides.Shape.OTHERS_BEFORE, ClockSides.Shape.RECEIVES_BEFORE
    };
    return new LogStyle(
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        random.nextInt(3) == 0,
        random.nextInt(2) == 0,
        random.nextInt(3) > 0,
        random.nextInt(2) == 0,
        resolutions[random.nextInt(resolutions.length)],
        random.nextInt(2) == 0 ? ClockSides.Shape.AFTER : sides[random.nextInt(sides.length)],
        Queue.values()[random.nextInt(Queue.values().length)]);
  }

  /** The same without ids and timestamps. */
  LogStyle withoutIdsAndStamps() {
    return new LogStyle(false, false, false, senders, receivers, rates, resolutionNs, sides, queue);
  }

  /** The same with receives that tell no sender. */
  LogStyle withoutSenders() {
    return new LogStyle(
        ids, sendStamps, receiveStamps, false, receivers, rates, resolutionNs, sides, queue);
  }

  LogStyle withQueue(Queue other) {
    return new LogStyle(
        ids, sendStamps, receiveStamps, senders, receivers, rates, resolutionNs, sides, other);
  }

  /** The logs of what happened. */
  LoggedTrial logged(List<List<SimulatedEvent>> events, int[] rates) {
    int processes = events.size() - 1;
    LoggedTrial.Builder builder =
        new LoggedTrial.Builder(
            "", IntStream.rangeClosed(1, processes).mapToObj(each -> "p" + each).toList());
    builder.conventions(LoggedConventions.standard(resolutionNs));
    for (int process = 1; process <= processes; process++) {
      int file = builder.file("p" + process + ".log");
      if (this.rates) {
        builder.rate(process, BigDecimal.valueOf(rates[process - 1]));
      }
      int line = 1;
      for (SimulatedEvent event : events.get(process)) {
        log(builder, process, file, line++, event);
      }
    }
    return builder.build();
  }

  private void log(
      LoggedTrial.Builder builder, int process, int file, int line, SimulatedEvent event) {
    boolean isReceive = event.kind() == LoggedKind.RECEIVE;
    boolean isSend = event.kind() == LoggedKind.SEND;
    LoggedEvents.Builder row = builder.events(process).add(event.kind(), file, line);
    boolean before =
        switch (sides) {
          case AFTER, UNKNOWN -> false;
          case BEFORE -> true;
          case OTHERS_BEFORE -> !isReceive;
          case RECEIVES_BEFORE -> isReceive;
        };
    row.clock(before ? event.before() : event.after());
    if (resolutionNs > 0) {
      row.timeNs(event.timeNs() / resolutionNs * resolutionNs);
    }
    if (isSend && sendStamps || isReceive && receiveStamps) {
      row.stamp(event.stamp());
    }
    if (isSend && receivers) {
      row.receivers(event.receivers());
    }
    if (isReceive && senders) {
      row.sender(event.sender());
    }
    if (ids && (isSend || isReceive)) {
      int sender = isSend ? process : event.sender();
      row.message(builder.message(sender + "-" + event.number()));
    }
    if (queue == Queue.ON_ALL_ROWS || isReceive && queue != Queue.NONE) {
      row.queue(event.queue() + (isReceive && queue == Queue.BEFORE ? 1 : 0));
    }
  }
}
