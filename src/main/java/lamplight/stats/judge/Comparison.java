package lamplight.stats.judge;

import java.util.List;
import lamplight.stats.Power;
import lamplight.stats.frame.Roles;

/**
 * What came of comparing two sides.
 *
 * @param roles what stands against what
 * @param roleCount how many roles there are; 0 where the sides have different numbers
 * @param design which trials stand against each other
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
    List<Finding> findings,
    boolean identical,
    List<String> obstacles) {
  public Comparison {
    findings = List.copyOf(findings);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * How many tests Holm's correction is over: what is another measure in another unit counts once.
   */
  public int tests() {
    return (int)
        findings.stream()
            .filter(finding -> finding.isOwnTest() && finding.found().p().isPresent())
            .count();
  }

  /**
   * With how many pairs, or trials on each side, a difference of one standard deviation in a
   * measure would be shown four times out of five.
   */
  public int trialsNeeded() {
    long differing =
        findings.stream()
            .filter(Finding::isOwnTest)
            .filter(finding -> !(finding.found() instanceof Difference.AllEqual))
            .count();
    return Power.trialsFor((int) differing);
  }

  /** The findings with this verdict. */
  public List<Finding> with(ComparisonVerdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
