package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.stats.Contrast;
import lamplight.stats.MeanDifference;
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
    List<Finding> findings =
        obstacles.isEmpty()
            ? Verdicts.of(cases)
            : cases.stream()
                .map(each -> each.finding(new Difference.NotComparable(), true, obstacles.get(0)))
                .toList();
    return new Comparison(
        base.roles(),
        alike ? base.roleCount() : 0,
        comparer.design,
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

    Contrast contrast() {
      return isPaired
          ? Contrast.paired(base.array(), other.array())
          : Contrast.unpaired(base.array(), other.array());
    }

    Finding finding(Difference found, boolean isOwnTest, String reason) {
      Optional<MeanDifference> means =
          isOneSided() ? Optional.empty() : Optional.of(contrast().means());
      return new Finding(role, metric, base, other, means, found, isOwnTest, reason);
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
