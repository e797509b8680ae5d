package lamplight.clocks;

import java.util.Optional;

/**
 * Hybrid logical clocks (Kulkarni, Demirbas, Madappa, Avva, Leone 2014, figure 5): the largest
 * physical time heard of, and a counter of the events since it was last raised. A timestamp takes
 * 12 bytes: 8 for nanoseconds, 4 for the counter.
 */
final class HybridRules implements ClockRules<HybridRules.Hybrid> {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  /**
   * A timestamp.
   *
   * @param ns l in the paper
   * @param counter c in the paper
   */
  record Hybrid(long ns, long counter) {}

  @Override
  public String name() {
    return OtherClocks.HYBRID;
  }

  @Override
  public int bytes(int processes) {
    return BYTES;
  }

  /** Before any reading of a physical clock. */
  @Override
  public Hybrid start(int process, int processes) {
    return new Hybrid(Long.MIN_VALUE, 0);
  }

  @Override
  public Hybrid local(Hybrid own, long physicalNs) {
    long ns = Math.max(own.ns(), physicalNs);
    return new Hybrid(ns, ns == own.ns() ? own.counter() + 1 : 0);
  }

  @Override
  public Hybrid receive(Hybrid own, Hybrid carried, long physicalNs) {
    long ns = Math.max(physicalNs, Math.max(own.ns(), carried.ns()));
    if (ns == own.ns() && ns == carried.ns()) {
      return new Hybrid(ns, Math.max(own.counter(), carried.counter()) + 1);
    }
    if (ns == own.ns()) {
      return new Hybrid(ns, own.counter() + 1);
    }
    return new Hybrid(ns, ns == carried.ns() ? carried.counter() + 1 : 0);
  }

  @Override
  public boolean isBefore(Hybrid first, Hybrid second) {
    return first.ns() < second.ns()
        || (first.ns() == second.ns() && first.counter() < second.counter());
  }

  @Override
  public Optional<Reading> reading(Hybrid timestamp) {
    return Optional.of(new Reading(timestamp.ns(), timestamp.counter()));
  }
}
