package lamplight.stats.judge;

import java.util.OptionalDouble;

/** What is said of a measure of the other side, against the base. */
public sealed interface Difference {
  /** The kind of it, by which findings are counted and named. */
  ComparisonVerdict verdict();

  /** The probability of such a difference by chance; empty where nothing was tested. */
  default OptionalDouble p() {
    return OptionalDouble.empty();
  }

  /** The same by Holm's correction over all tests; empty where nothing was tested. */
  default OptionalDouble adjusted() {
    return OptionalDouble.empty();
  }

  /** What was tested. */
  sealed interface Tested extends Difference {
    /** The probability of such a difference by chance. */
    double chance();

    /** The same by Holm's correction. */
    double corrected();

    @Override
    default OptionalDouble p() {
      return OptionalDouble.of(chance());
    }

    @Override
    default OptionalDouble adjusted() {
      return OptionalDouble.of(corrected());
    }
  }

  /**
   * A difference that is shown.
   *
   * @param isHigher whether the other side is higher
   */
  record Differs(boolean isHigher, double chance, double corrected) implements Tested {
    @Override
    public ComparisonVerdict verdict() {
      return isHigher ? ComparisonVerdict.HIGHER : ComparisonVerdict.LOWER;
    }
  }

  /**
   * A difference that may be chance.
   *
   * @param isConstant whether it is the same in every trial, which so few cannot tell from chance
   *     by their signs alone
   */
  record NotShown(boolean isConstant, double chance, double corrected) implements Tested {
    @Override
    public ComparisonVerdict verdict() {
      return isConstant ? ComparisonVerdict.CONSTANT : ComparisonVerdict.NO_DIFFERENCE_SHOWN;
    }
  }

  /** The same in every trial: there is nothing to test. */
  record AllEqual() implements Difference {
    @Override
    public ComparisonVerdict verdict() {
      return ComparisonVerdict.ALL_EQUAL;
    }
  }

  /**
   * A side with so few trials that nothing is tested.
   *
   * @param have how many it has
   */
  record TooFew(int have) implements Difference {
    @Override
    public ComparisonVerdict verdict() {
      return ComparisonVerdict.TOO_FEW_TRIALS;
    }
  }

  /** No test of one question, for a reason that stands beside it. */
  record NotComparable() implements Difference {
    @Override
    public ComparisonVerdict verdict() {
      return ComparisonVerdict.NOT_COMPARABLE;
    }
  }
}
