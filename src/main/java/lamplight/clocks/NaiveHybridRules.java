package lamplight.clocks;

import java.util.Optional;

/**
 * The naive hybrid: one number, the largest of physical time, one's own and the received one, plus
 * one nanosecond. It keeps the clock condition, but where events come faster than its unit, it runs
 * ahead of physical time without a bound (Kulkarni and others 2014, section 3.2). There an event
 * gets the larger of physical time and one's own plus one, so that physical time is taken as it is;
 * here the nanosecond is added to that too, which moves every timestamp alike.
 */
final class NaiveHybridRules implements ClockRules<Long> {
  @Override
  public String name() {
    return "naive hybrid";
  }

  @Override
  public int bytes(int processes) {
    return Long.BYTES;
  }

  /** Before any reading of a physical clock. */
  @Override
  public Long start(int process, int processes) {
    return Long.MIN_VALUE;
  }

  @Override
  public Long local(Long own, long physicalNs) {
    return Math.max(own, physicalNs) + 1;
  }

  @Override
  public Long receive(Long own, Long carried, long physicalNs) {
    return Math.max(physicalNs, Math.max(own, carried)) + 1;
  }

  @Override
  public boolean isBefore(Long first, Long second) {
    return first < second;
  }

  @Override
  public Optional<Reading> reading(Long timestamp) {
    return Optional.of(new Reading(timestamp, 0));
  }
}
