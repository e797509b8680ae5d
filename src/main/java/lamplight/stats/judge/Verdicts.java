package lamplight.stats.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.stats.Holm;
import lamplight.stats.MinimumPValue;
import lamplight.stats.TestResult;
import lamplight.stats.judge.Comparer.Case;

/**
 * Tests the cases of one comparison together. Cases that are equal in every trial are no tests: no
 * order of their values could show a difference (Tarone: "A modified Bonferroni method for discrete
 * data", Biometrics 46, 1990), and neither is one with too few trials for any verdict. One that is
 * another case in another unit ({@link Proportional}) has the test of that one, which counts once.
 */
final class Verdicts {
  private record Tested(TestResult result, double adjusted, double bestAdjusted) {}

  private final boolean isPaired;
  private final int differing;
  private final Map<Case, Case> same;
  private final Map<Case, Tested> tested = new IdentityHashMap<>();

  private Verdicts(boolean isPaired, int differing, Map<Case, Case> same) {
    this.isPaired = isPaired;
    this.differing = differing;
    this.same = same;
  }

  /**
   * Tests these cases.
   *
   * @param differing the cases that are not equal in every trial
   */
  static Verdicts of(Design design, List<Case> differing) {
    Map<Case, Case> same = Proportional.of(differing);
    List<Case> own = differing.stream().filter(each -> !same.containsKey(each)).toList();
    Verdicts verdicts = new Verdicts(design instanceof Design.Paired, own.size(), same);
    List<Case> cases = own.stream().filter(each -> each.fewest() >= Design.TRIALS_MIN).toList();
    List<TestResult> results = cases.stream().map(Case::test).toList();
    double[] adjusted = Holm.adjust(results.stream().mapToDouble(TestResult::p).toArray());
    // The correction grows with every p: from the smallest that the tests can have it makes the
    // smallest that the adjusted ones can have.
    double[] best = Holm.adjust(cases.stream().mapToDouble(verdicts::smallest).toArray());
    for (int index = 0; index < cases.size(); index++) {
      verdicts.tested.put(
          cases.get(index), new Tested(results.get(index), adjusted[index], best[index]));
    }
    return verdicts;
  }

  /** How many tests there are. */
  int tests() {
    return tested.size();
  }

  Finding finding(Case each) {
    if (each.isOneSided()) {
      String side = each.base().size() == 0 ? "base" : "other side";
      return each.finding(
          ComparisonVerdict.NOT_COMPARABLE, "it is defined in no trial of the " + side);
    }
    if (!each.differs()) {
      return each.finding(ComparisonVerdict.ALL_EQUAL, "");
    }
    Case own = same.getOrDefault(each, each);
    Tested test = tested.get(own);
    if (test == null) {
      return each.finding(ComparisonVerdict.TOO_FEW_TRIALS, tooFew(each));
    }
    ComparisonVerdict verdict = verdict(test);
    return each.finding(
        Optional.of(test.result()),
        OptionalDouble.of(test.adjusted()),
        verdict,
        verdict == ComparisonVerdict.TOO_FEW_TRIALS ? tooFew(each) : testedAs(each, own));
  }

  /** That a case was tested as another one, to which it is proportional; empty for its own test. */
  private static String testedAs(Case each, Case own) {
    return each.metric() == own.metric()
        ? ""
        : "tested once, with " + own.metric().column() + ", to which it is proportional";
  }

  private static ComparisonVerdict verdict(Tested test) {
    if (test.bestAdjusted() > MinimumPValue.LEVEL) {
      return ComparisonVerdict.TOO_FEW_TRIALS;
    }
    if (test.adjusted() > MinimumPValue.LEVEL) {
      return ComparisonVerdict.NO_DIFFERENCE_SHOWN;
    }
    return test.result().direction() > 0 ? ComparisonVerdict.HIGHER : ComparisonVerdict.LOWER;
  }

  private double smallest(Case each) {
    return isPaired
        ? MinimumPValue.smallestPaired(each.base().size())
        : MinimumPValue.smallestUnpaired(each.base().size(), each.other().size());
  }

  /** With how many pairs, or trials on each side, every case could have a verdict. */
  int needed() {
    return Math.max(
        Design.TRIALS_MIN,
        isPaired ? MinimumPValue.pairsNeeded(differing) : MinimumPValue.trialsNeeded(differing));
  }

  /** Why no verdict can be had, and how many trials could have one. */
  private String tooFew(Case each) {
    String have =
        isPaired
            ? each.base().size() + (each.base().size() == 1 ? " pair" : " pairs")
            : each.base().size() + " and " + each.other().size() + " trials";
    return String.format(
        Locale.ROOT,
        "%s cannot reach 0.05 %s (smallest p %s); %d %s could",
        have,
        differing == 1 ? "in one test" : "under Holm over " + differing + " tests",
        decimal(smallest(each)),
        needed(),
        isPaired ? "pairs" : "on each side");
  }

  private static String decimal(double p) {
    return p >= 0.001
        ? BigDecimal.valueOf(p).round(new MathContext(4)).stripTrailingZeros().toPlainString()
        : "below 0.001";
  }
}
