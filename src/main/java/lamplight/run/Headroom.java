package lamplight.run;

/**
 * How much of something is still to be had.
 *
 * @param amount how much, from 0
 * @param limit what sets the bound, in words that follow the amount; may be empty
 */
public record Headroom(long amount, String limit) {
  public Headroom {
    amount = Math.max(0, amount);
  }

  /** The words behind "are available". */
  String within() {
    return limit.isEmpty() ? "" : " (" + limit + ")";
  }
}
