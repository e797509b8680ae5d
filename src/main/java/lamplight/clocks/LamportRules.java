package lamplight.clocks;

/** Lamport 1978: one number, the larger of one's own and the received one, plus one. */
final class LamportRules implements ClockRules<Long> {
  @Override
  public String name() {
    return OtherClocks.LAMPORT;
  }

  @Override
  public int bytes(int processes) {
    return Long.BYTES;
  }

  @Override
  public Long start(int process, int processes) {
    return 0L;
  }

  @Override
  public Long local(Long own, long physicalNs) {
    return own + 1;
  }

  @Override
  public Long receive(Long own, Long carried, long physicalNs) {
    return Math.max(own, carried) + 1;
  }

  @Override
  public boolean isBefore(Long first, Long second) {
    return first < second;
  }
}
