package lamplight.clocks;

import java.util.Optional;

/**
 * The physical clock alone, which hears nothing of messages: once clocks are further apart than a
 * message takes, it puts receives before their sends. What the others are measured by.
 */
final class PhysicalRules implements ClockRules<Long> {
  @Override
  public String name() {
    return OtherClocks.PHYSICAL;
  }

  @Override
  public int bytes(int processes) {
    return Long.BYTES;
  }

  /** Before any reading. */
  @Override
  public Long start(int process, int processes) {
    return Long.MIN_VALUE;
  }

  @Override
  public Long local(Long own, long physicalNs) {
    return physicalNs;
  }

  @Override
  public Long receive(Long own, Long carried, long physicalNs) {
    return physicalNs;
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
