package lamplight.check;

import lamplight.model.TickSchedule;

/**
 * When the ticks of one process are due. Tick after tick this is an addition, with the part of a
 * nanosecond carried on, so that it is exact and costs no division. Not thread-safe.
 */
final class DueTimes {
  private final TickSchedule schedule;
  private final long wholeNs;
  private final long part;
  private final long parts;
  private long tick = 1;
  private long dueNs;
  private long carried;

  DueTimes(TickSchedule schedule) {
    this.schedule = schedule;
    this.parts = schedule.rate().periodDenominator();
    this.wholeNs = schedule.rate().periodNumerator() / parts;
    this.part = schedule.rate().periodNumerator() % parts;
    this.dueNs = schedule.dueNs(1);
  }

  /**
   * When a tick is due, in nanoseconds of model time since the start.
   *
   * @param wanted from 1
   */
  long dueNs(long wanted) {
    if (wanted == tick + 1) {
      dueNs += wholeNs;
      carried += part;
      if (carried >= parts) {
        carried -= parts;
        dueNs++;
      }
    } else if (wanted != tick) {
      dueNs = schedule.dueNs(wanted);
      carried = (wanted - 1) % parts * part % parts;
    }
    tick = wanted;
    return dueNs;
  }
}
