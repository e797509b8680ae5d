package lamplight.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A tick rate in ticks per second, kept as the exact fraction of its decimal text, so that tick
 * deadlines neither drift nor round. Immutable.
 *
 * <p>The period is {@code periodNumerator / periodDenominator} nanoseconds in lowest terms. With at
 * most nine significant digits the denominator stays below 10^9, so that deadlines need no more
 * than 64-bit arithmetic.
 */
public final class Rate implements Comparable<Rate> {
  /** The lowest rate: one tick in a thousand seconds. */
  public static final BigDecimal LOWEST = new BigDecimal("0.001");

  /** The highest rate: a tick a microsecond. */
  public static final BigDecimal HIGHEST = new BigDecimal("1000000");

  /** How many significant digits, and how many decimals, a rate may have. */
  public static final int DIGITS = 9;

  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);

  private final BigDecimal perSecond;
  private final long periodNumerator;
  private final long periodDenominator;

  private Rate(BigDecimal perSecond) {
    this.perSecond = perSecond;
    BigInteger numerator = NANOS_PER_SECOND.multiply(BigInteger.TEN.pow(perSecond.scale()));
    BigInteger denominator = perSecond.unscaledValue();
    BigInteger divisor = numerator.gcd(denominator);
    this.periodNumerator = numerator.divide(divisor).longValueExact();
    this.periodDenominator = denominator.divide(divisor).longValueExact();
  }

  /**
   * The rate of this many ticks per second.
   *
   * @throws IllegalArgumentException when it is not within {@link #LOWEST}..{@link #HIGHEST}, or
   *     has more than {@link #DIGITS} significant digits
   */
  public static Rate of(BigDecimal perSecond) {
    if (perSecond.compareTo(LOWEST) < 0 || perSecond.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "a rate is from " + LOWEST + " to " + HIGHEST.toPlainString() + " ticks per second");
    }
    BigDecimal plain = perSecond.stripTrailingZeros();
    if (plain.precision() > DIGITS || plain.scale() > DIGITS) {
      throw new IllegalArgumentException(
          "a rate has at most " + DIGITS + " significant digits and " + DIGITS + " decimals");
    }
    return new Rate(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** The rate of this whole number of ticks per second; see {@link #of(BigDecimal)}. */
  public static Rate of(long perSecond) {
    return of(BigDecimal.valueOf(perSecond));
  }

  /** Ticks per second. */
  public double perSecond() {
    return perSecond.doubleValue();
  }

  /** Ticks per second, exactly. */
  public BigDecimal exact() {
    return perSecond;
  }

  /** The length of {@code ticks} periods in nanoseconds, rounded down. Exact for any count. */
  public long periodsNs(long ticks) {
    long whole = ticks / periodDenominator;
    long part = ticks % periodDenominator;
    long quotient = periodNumerator / periodDenominator;
    long remainder = periodNumerator % periodDenominator;
    return Math.addExact(
        Math.multiplyExact(whole, periodNumerator),
        part * quotient + part * remainder / periodDenominator);
  }

  /** The numerator of the period in nanoseconds, in lowest terms. */
  public long periodNumerator() {
    return periodNumerator;
  }

  /** The denominator of the period in nanoseconds, in lowest terms. */
  public long periodDenominator() {
    return periodDenominator;
  }

  @Override
  public int compareTo(Rate other) {
    return perSecond.compareTo(other.perSecond);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rate rate && perSecond.equals(rate.perSecond);
  }

  @Override
  public int hashCode() {
    return perSecond.hashCode();
  }

  /** The rate as plain decimal text, for example {@code 2.5}. */
  @Override
  public String toString() {
    return perSecond.toPlainString();
  }
}
