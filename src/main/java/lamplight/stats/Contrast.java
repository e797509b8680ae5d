package lamplight.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.TTest;

/** The values of one measure on two sides, in pairs or as independent samples. Immutable. */
public final class Contrast {
  private final double[] base;
  private final double[] other;
  private final boolean isPaired;

  private Contrast(double[] base, double[] other, boolean isPaired) {
    this.base = base.clone();
    this.other = other.clone();
    this.isPaired = isPaired;
  }

  /** Two sides whose values stand in pairs, as those of equal seeds do; none or as many each. */
  public static Contrast paired(double[] base, double[] other) {
    return new Contrast(base, other, true);
  }

  /** Two sides that have no trials in common. */
  public static Contrast unpaired(double[] base, double[] other) {
    return new Contrast(base, other, false);
  }

  /** How many values the side with fewer of them has. */
  public int fewest() {
    return Math.min(base.length, other.length);
  }

  /** Whether both sides have values, and not all of them are equal. */
  public boolean differs() {
    if (fewest() == 0) {
      return false;
    }
    if (isPaired) {
      return Arrays.stream(Differences.of(base, other)).anyMatch(difference -> difference != 0);
    }
    return Arrays.stream(base).anyMatch(value -> value != base[0])
        || Arrays.stream(other).anyMatch(value -> value != base[0]);
  }

  /** The difference of the means with its interval; both sides need a value. */
  public MeanDifference means() {
    return isPaired ? MeanDifference.paired(base, other) : MeanDifference.unpaired(base, other);
  }

  /** Whether the difference is the same in every pair, or both sides have one value each. */
  public boolean isConstant() {
    return isPaired ? isOne(Differences.of(base, other)) : isOne(base) && isOne(other);
  }

  private static boolean isOne(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /**
   * The probability of a difference as large or larger by chance: Student's t of the differences of
   * the pairs, or Welch's of independent samples. A difference without spread gives t no scale:
   * what so many values can show at most is that all signs agree, or that the sides do not overlap.
   * Needs two values a side.
   */
  public double p() {
    if (isConstant()) {
      return means().difference() == 0 ? 1 : smallest();
    }
    TTest test = new TTest();
    return isPaired ? test.tTest(0, Differences.of(base, other)) : test.tTest(base, other);
  }

  /** Two of the ways to give signs to the pairs, or to choose one side from all values. */
  private double smallest() {
    double ways = 1;
    for (int index = 1; index <= base.length; index++) {
      ways *= isPaired ? 2 : (double) (other.length + index) / index;
    }
    return Math.min(1, 2 / ways);
  }
}
