package lamplight.process;

/**
 * Where a process of a running trial stands. A relay counts what it forwarded in the place of
 * ticks, and has no clock.
 *
 * @param ticks how many ticks it has made
 * @param clock its Lamport clock
 * @param queueLength the messages in its queue
 */
public record ProcessStatus(long ticks, long clock, long queueLength) {
  /** How it is said to the harness. */
  String words() {
    return ticks + " " + clock + " " + queueLength;
  }

  /**
   * What a process said.
   *
   * @throws IllegalArgumentException when it is no status
   */
  public static ProcessStatus parse(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("expected three numbers, got \"" + words + "\"");
    }
    return new ProcessStatus(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}
