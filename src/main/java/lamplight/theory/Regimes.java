package lamplight.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lamplight.model.Die;
import lamplight.model.Rate;

/**
 * Who is stable, and how often each process has an idle tick, decided in exact decimals so that a
 * critical process is told from its neighbours. Immutable.
 *
 * <p>An idle tick sends to one given peer with probability {@code p = 2/K}. The idle ticks per
 * second {@code s_i} and their sum S solve {@code s_i = max(0, r_i - p (S - s_i))}: every tick that
 * is not idle takes one of the {@code p (S - s_i)} messages that arrive. With the a fastest
 * processes stable, {@code S = (sum of their rates) / (1 + (a-1) p)}, and another process is stable
 * too if and only if its rate is above {@code p S}. With F faces of the die, w of them a send, so
 * that K is F/w, that is {@code r (F + 2 w (a-1)) > 2 w (sum of rates)} in whole multiples. So the
 * processes are taken from the fastest down until one fails.
 *
 * @param stable how many processes are stable; they are the fastest
 * @param threshold {@code p S (F + 2 w (a-1))}, exactly: 2 w times the sum of the stable rates
 * @param factor {@code F + 2 w (a-1)}
 * @param tied whether the system is the degenerate one of {@link #of}
 */
record Regimes(Die die, int stable, BigDecimal threshold, BigDecimal factor, boolean tied) {

  /**
   * The regimes of these rates. Two processes that send on every idle tick (K = 2) at one rate are
   * tied: whoever ticks first sends for ever and the other one receives for ever, so neither is
   * stable and both are critical.
   */
  static Regimes of(List<Rate> rates, Die die) {
    List<Rate> fastestFirst = new ArrayList<>(rates);
    fastestFirst.sort(Comparator.reverseOrder());
    // The fastest process is stable whatever the others do: only what is sent to it could fill its
    // queue, and with no other sender nothing is.
    int stable = 1;
    BigDecimal sum = fastestFirst.get(0).exact();
    while (stable < fastestFirst.size()) {
      BigDecimal next = fastestFirst.get(stable).exact();
      if (next.multiply(factor(die, stable)).compareTo(threshold(die, sum)) <= 0) {
        break;
      }
      sum = sum.add(next);
      stable++;
    }
    boolean tied = sendsAlways(die) && rates.get(0).exact().compareTo(rates.get(1).exact()) == 0;
    return new Regimes(die, tied ? 0 : stable, threshold(die, sum), factor(die, stable), tied);
  }

  /** The regime of a process with this rate. */
  Stability stability(Rate rate) {
    if (stable == 1 && sendsAlways(die) && excess(rate).signum() == 0) {
      // With K = 2 the fastest process meets its own threshold, p S = r, and is stable all the
      // same: no message ever reaches it.
      return Stability.STABLE;
    }
    return switch (excess(rate).signum()) {
      case 1 -> Stability.STABLE;
      case 0 -> Stability.CRITICAL;
      default -> Stability.SATURATED;
    };
  }

  /** The idle ticks per second of a process with this rate. */
  double idlePerS(Rate rate) {
    if (tied) {
      // Each of the two is first with the same probability.
      return rate.perSecond() / 2;
    }
    if (stability(rate) != Stability.STABLE) {
      return 0;
    }
    if (stable == 1) {
      return rate.perSecond();
    }
    // (r - p S) / (1 - p), with numerator and denominator multiplied by F and the factor.
    BigDecimal numerator = excess(rate).multiply(BigDecimal.valueOf(die.faces()));
    BigDecimal denominator =
        factor.multiply(BigDecimal.valueOf(die.faces() - 2 * die.facesPerSend()));
    return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
  }

  /** The idle ticks per second of all processes together, S. */
  double idleTotalPerS() {
    BigDecimal numerator = threshold.multiply(BigDecimal.valueOf(die.faces()));
    BigDecimal denominator = factor.multiply(BigDecimal.valueOf(2 * die.facesPerSend()));
    return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
  }

  /** {@code r - p S}, exactly, multiplied by the factor. */
  private BigDecimal excess(Rate rate) {
    return rate.exact().multiply(factor).subtract(threshold);
  }

  /** {@code p S - r}: how fast the queue of a process that is not stable grows, per second. */
  double growthPerS(Rate rate) {
    return excess(rate).negate().divide(factor, MathContext.DECIMAL64).doubleValue();
  }

  private static BigDecimal factor(Die die, int stable) {
    return BigDecimal.valueOf(die.faces() + 2 * die.facesPerSend() * (stable - 1));
  }

  private static BigDecimal threshold(Die die, BigDecimal sumOfRates) {
    return sumOfRates.multiply(BigDecimal.valueOf(2 * die.facesPerSend()));
  }

  /** Whether each idle tick sends to a given peer, which can be so with two processes: K = 2. */
  private static boolean sendsAlways(Die die) {
    return die.faces() == 2 * die.facesPerSend();
  }
}
