package lamplight.clocks;

/**
 * Fidge 1988 and Mattern 1989: a number a process, the larger of each pair at a receive. The only
 * one of these clocks that leaves concurrent events without an order.
 */
final class VectorRules implements ClockRules<VectorRules.Vector> {
  /**
   * A timestamp. Those of two events differ, so it has no equals of its own.
   *
   * @param own the index of the process that it belongs to
   * @param counts how many events of each process it knows of
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared or changed
  record Vector(int own, int[] counts) {
    private Vector next(int[] merged) {
      merged[own]++;
      return new Vector(own, merged);
    }
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public int bytes(int processes) {
    return Long.BYTES * processes;
  }

  @Override
  public Vector start(int process, int processes) {
    return new Vector(process - 1, new int[processes]);
  }

  @Override
  public Vector local(Vector own, long physicalNs) {
    return own.next(own.counts().clone());
  }

  @Override
  public Vector receive(Vector own, Vector carried, long physicalNs) {
    int[] merged = own.counts().clone();
    for (int index = 0; index < merged.length; index++) {
      merged[index] = Math.max(merged[index], carried.counts()[index]);
    }
    return own.next(merged);
  }

  /** No number is larger, which the number of the first one's process tells alone (Mattern). */
  @Override
  public boolean isBefore(Vector first, Vector second) {
    return first != second && first.counts()[first.own()] <= second.counts()[first.own()];
  }
}
