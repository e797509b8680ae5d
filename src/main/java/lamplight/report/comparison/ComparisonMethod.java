package lamplight.report.comparison;

import java.util.List;
import lamplight.measure.Metric;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Fences;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;

/** How the comparison was made, and what its words and measures mean. */
final class ComparisonMethod {
  private ComparisonMethod() {}

  static Block of(List<Compared> comparisons) {
    return Bullets.of(
        List.of(
            Text.of(
                "Each trial (seed) gives one value of each measure of a process. Equal seeds are"
                    + " paired where both sides share at least {} of them, and where a side has"
                    + " fewer trials than that and they share any; otherwise the sides are unpaired"
                    + " samples.",
                Design.TRIALS_MIN),
            Text.plain(
                "Difference: mean of the other less mean of the base. Its 95 % interval is"
                    + " Student's t of the differences of the pairs, or Welch's t of unpaired"
                    + " samples. The percentage is of the base's mean, and is left out where that"
                    + " is not told from 0."),
            Text.plain(
                "Cliff's delta: of all pairs of a base value and another value, the share in which"
                    + " the other is higher less the share in which it is lower; from -1 to +1,"
                    + " which are those without overlap. It sets the difference against the spread"
                    + " between seeds, so that with pairs a small delta can go with a sure"
                    + " difference."),
            Text.plain(
                "p: two-sided, of Student's t test of the differences of the pairs, or of Welch's"
                    + " of unpaired samples. Equal seeds are paired because they share phases and"
                    + " draws, so that their differences spread less. With five trials a rank test"
                    + " could show nothing at any difference; simulated, t marks something in fewer"
                    + " than 5 % of the comparisons of equals."),
            Text.of(
                "p (Holm): adjusted over all tests of one comparison, that is over its measures and"
                    + " processes together (not over several comparisons): {}. What is equal in"
                    + " every seed is no test. The clock rate is the final clock over the duration,"
                    + " and the mean jump the final clock over the ticks: where they are"
                    + " proportional in all trials, theirs is one test, which counts once and"
                    + " stands beside each.",
                tests(comparisons)),
            Text.of(
                "Verdicts: *higher* and *lower* where the adjusted p is at most 0.05; *no"
                    + " difference shown* where it is not, which proves no equality; *different by"
                    + " the same amount in every seed* where there is no spread to test, and so few"
                    + " trials could not show it by their signs alone; *too few seeds* with fewer"
                    + " than {} on a side; *equal in every seed*; *not comparable* where the reason"
                    + " stands beside it.",
                Design.TRIALS_MIN),
            Text.of(
                "Outliers lie more than 1.5 times the distance of the quartiles outside them"
                    + " (Tukey's fences, from {} values); they are marked and kept.",
                Fences.VALUES_MIN)));
  }

  private static String tests(List<Compared> comparisons) {
    return Words.list(
        comparisons.stream()
            .map(compared -> compared.comparison().tests())
            .distinct()
            .map(count -> Numbers.count(count, "test"))
            .toList());
  }

  static Block measures(List<Compared> comparisons) {
    return Bullets.of(
        comparisons.stream()
            .flatMap(compared -> compared.comparison().findings().stream())
            .map(Finding::metric)
            .distinct()
            .map((Metric metric) -> Text.of("{}: {}.", metric.heading(), metric.definition()))
            .toList());
  }
}
