package lamplight.stats.judge;

import java.util.List;
import lamplight.stats.frame.Roles;

/**
 * What came of comparing two sides.
 *
 * @param roles what stands against what
 * @param roleCount how many roles there are; 0 where the sides have different numbers
 * @param design which trials stand against each other
 * @param tests how many tests Holm's correction is over
 * @param trialsNeeded with how many pairs, or trials on each side, every measure that differs could
 *     have a verdict
 * @param findings one a measure and role that either side has, by measure, then role
 * @param identical whether every measure of every role is equal in every trial, and the sides have
 *     the same seeds
 * @param obstacles why the sides cannot be compared, a sentence without its point each; none when
 *     they can
 */
public record Comparison(
    Roles roles,
    int roleCount,
    Design design,
    int tests,
    int trialsNeeded,
    List<Finding> findings,
    boolean identical,
    List<String> obstacles) {
  public Comparison {
    findings = List.copyOf(findings);
    obstacles = List.copyOf(obstacles);
  }

  /** The findings with this verdict. */
  public List<Finding> with(ComparisonVerdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
