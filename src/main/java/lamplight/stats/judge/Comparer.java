package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.stats.Differences;
import lamplight.stats.MeanDifference;
import lamplight.stats.RankSumTest;
import lamplight.stats.SignedRankTest;
import lamplight.stats.TestResult;
import lamplight.stats.frame.Samples;

/** Compares two sides, measure by measure and role by role. Not thread-safe. */
public final class Comparer {
  private final Samples base;
  private final Samples other;
  private final Design design;

  private Comparer(Samples base, Samples other) {
    this.base = base;
    this.other = other;
    this.design = Design.of(base.seeds(), other.seeds());
  }

  /**
   * Compares the other side with the base.
   *
   * @param measures the measures to compare
   * @param obstacles why the sides cannot be compared; then means are given, but nothing is tested
   */
  public static Comparison compare(
      Samples base, Samples other, Collection<Metric> measures, List<String> obstacles) {
    if (base.roles() != other.roles()) {
      throw new IllegalArgumentException(base.roles() + " against " + other.roles());
    }
    Comparer comparer = new Comparer(base, other);
    boolean alike = base.roleCount() == other.roleCount();
    List<Case> cases = alike ? comparer.cases(measures) : List.of();
    List<Case> differing =
        obstacles.isEmpty() ? cases.stream().filter(Case::differs).toList() : List.of();
    Verdicts verdicts = Verdicts.of(comparer.design, differing);
    List<Finding> findings = new ArrayList<>();
    for (Case each : cases) {
      findings.add(
          obstacles.isEmpty()
              ? verdicts.finding(each)
              : each.finding(ComparisonVerdict.NOT_COMPARABLE, obstacles.get(0)));
    }
    return new Comparison(
        base.roles(),
        alike ? base.roleCount() : 0,
        comparer.design,
        verdicts.tests(),
        verdicts.needed(),
        findings,
        alike && comparer.isIdentical(),
        obstacles);
  }

  /**
   * A measure of a role before anything is said of it.
   *
   * @param isPaired whether the values of both sides stand in pairs
   */
  record Case(int role, Metric metric, Sample base, Sample other, boolean isPaired) {
    boolean isOneSided() {
      return base.size() == 0 || other.size() == 0;
    }

    int fewest() {
      return Math.min(base.size(), other.size());
    }

    /** Whether both sides have values, and not all of them are equal. */
    boolean differs() {
      if (isOneSided()) {
        return false;
      }
      if (isPaired) {
        return Arrays.stream(Differences.of(base.array(), other.array())).anyMatch(d -> d != 0);
      }
      double first = base.values().get(0);
      return base.values().stream().anyMatch(value -> value != first)
          || other.values().stream().anyMatch(value -> value != first);
    }

    TestResult test() {
      return isPaired
          ? SignedRankTest.of(Differences.of(base.array(), other.array()))
          : RankSumTest.of(base.array(), other.array());
    }

    Finding finding(ComparisonVerdict verdict, String reason) {
      return finding(Optional.empty(), OptionalDouble.empty(), verdict, reason);
    }

    Finding finding(
        Optional<TestResult> test,
        OptionalDouble adjusted,
        ComparisonVerdict verdict,
        String reason) {
      return new Finding(
          role, metric, base, other, meanDifference(), test, adjusted, verdict, reason);
    }

    private Optional<MeanDifference> meanDifference() {
      if (isOneSided()) {
        return Optional.empty();
      }
      return Optional.of(
          isPaired
              ? MeanDifference.paired(base.array(), other.array())
              : MeanDifference.unpaired(base.array(), other.array()));
    }
  }

  private List<Case> cases(Collection<Metric> measures) {
    List<Case> cases = new ArrayList<>();
    for (Metric metric : measures) {
      for (int role = 1; role <= base.roleCount(); role++) {
        Case each = caseOf(role, metric);
        if (isDefined(base, role, metric) || isDefined(other, role, metric)) {
          cases.add(each);
        }
      }
    }
    return cases;
  }

  private static boolean isDefined(Samples side, int role, Metric metric) {
    return side.seeds().stream().anyMatch(seed -> side.get(seed, role, metric).isPresent());
  }

  private Case caseOf(int role, Metric metric) {
    boolean isPaired = design instanceof Design.Paired;
    List<Long> baseSeeds = defined(base, design.base(), role, metric);
    List<Long> otherSeeds = defined(other, design.other(), role, metric);
    if (isPaired && !baseSeeds.isEmpty() && !otherSeeds.isEmpty()) {
      baseSeeds.retainAll(new HashSet<>(otherSeeds));
      otherSeeds = List.copyOf(baseSeeds);
    }
    return new Case(
        role,
        metric,
        sample(base, baseSeeds, role, metric),
        sample(other, otherSeeds, role, metric),
        isPaired);
  }

  private static List<Long> defined(Samples side, List<Long> seeds, int role, Metric metric) {
    List<Long> defined = new ArrayList<>();
    for (long seed : seeds) {
      if (side.get(seed, role, metric).isPresent()) {
        defined.add(seed);
      }
    }
    return defined;
  }

  private static Sample sample(Samples side, List<Long> seeds, int role, Metric metric) {
    return new Sample(
        seeds, seeds.stream().map(seed -> side.get(seed, role, metric).orElseThrow()).toList());
  }

  private boolean isIdentical() {
    if (!base.seeds().equals(other.seeds()) || base.seeds().isEmpty()) {
      return false;
    }
    for (long seed : base.seeds()) {
      for (int role = 1; role <= base.roleCount(); role++) {
        for (Metric metric : Metric.values()) {
          if (!base.get(seed, role, metric).equals(other.get(seed, role, metric))) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
