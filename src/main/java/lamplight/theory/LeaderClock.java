package lamplight.theory;

import lamplight.model.EventListener;

/** Follows the largest clock of a trial, and keeps what it was at one instant. */
final class LeaderClock implements EventListener {
  private final long markNs;
  private long leader;
  private long atMark;

  /**
   * Follows a trial from its start.
   *
   * @param markNs the clock before this instant is kept
   */
  LeaderClock(long markNs) {
    this.markNs = markNs;
  }

  /** How far the largest clock went from the mark to the latest event. */
  long gainedSinceMark() {
    return leader - atMark;
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    advance(timeNs, clock);
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    advance(timeNs, clock);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    advance(timeNs, clock);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    // A message that was not received moved no clock.
  }

  private void advance(long timeNs, long clock) {
    leader = Math.max(leader, clock);
    if (timeNs < markNs) {
      atMark = leader;
    }
  }
}
