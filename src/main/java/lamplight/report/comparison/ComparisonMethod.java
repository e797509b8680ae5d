package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lamplight.measure.Metric;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.results.side.Side;
import lamplight.stats.Fences;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Differing;

/** How the comparison was made, what its words mean, and where its figures come from. */
final class ComparisonMethod {
  private static final List<String> PROVENANCE =
      List.of("experiment", "state", "host", "cpus", "kernel", "jvm", "tool.version", "git.commit");

  private ComparisonMethod() {}

  static void append(Markdown out, List<Side> sides, List<Compared> comparisons) {
    out.heading(2, "How it was made");
    out.fold(3, "Method", "");
    out.list(method(comparisons));
    out.fold(3, "What the measures are", "");
    Set<Metric> metrics = new LinkedHashSet<>();
    for (Compared compared : comparisons) {
      compared.comparison().findings().forEach(finding -> metrics.add(finding.metric()));
    }
    out.list(
        metrics.stream()
            .map(metric -> metric.heading() + ": " + metric.definition() + ".")
            .toList());
    out.fold(3, "The runs", "");
    List<String> header = new ArrayList<>(List.of("side", "started"));
    header.addAll(PROVENANCE);
    List<List<String>> rows = new ArrayList<>();
    for (Side side : sides) {
      List<String> row = new ArrayList<>(List.of(Markdown.escape(side.name())));
      row.add(Markdown.escape(side.facts().provenance().getOrDefault("start", "")));
      for (String key : PROVENANCE) {
        String value = side.facts().provenance().getOrDefault(key, "");
        row.add(Markdown.escape(key.equals("git.commit") ? Differing.brief(value) : value));
      }
      rows.add(row);
    }
    out.table(header, header.stream().map(unused -> Align.LEFT).toList(), rows);
  }

  private static List<String> method(List<Compared> comparisons) {
    List<String> items = new ArrayList<>();
    items.add(
        "Each trial (seed) gives one value of each measure of a process. Equal seeds"
            + " are paired where both sides share at least "
            + Design.TRIALS_MIN
            + " of them, and where a side has fewer trials than that and they share any; otherwise"
            + " the sides are unpaired samples.");
    items.add(
        "Difference: mean of the other less mean of the base. Its 95 % interval is Student's t of"
            + " the differences of the pairs, or Welch's t of unpaired samples. The percentage is"
            + " of the base's mean, and is left out where that is not told from 0.");
    items.add(
        "Cliff's delta: of all pairs of a base value and another value, the share in which the"
            + " other is higher less the share in which it is lower; from -1 to +1. It sets the"
            + " difference against the spread between seeds, so that with pairs a small delta can"
            + " go with a sure difference.");
    items.add(
        "p: two-sided, of Student's t test of the differences of the pairs, or of Welch's of"
            + " unpaired samples. Equal seeds are paired because they share phases and draws, so"
            + " that their differences spread less. With five trials a rank test could show nothing"
            + " at any difference; simulated, t marks something in fewer than 5 % of the"
            + " comparisons of equals.");
    items.add(
        "p (Holm): adjusted over all tests of one comparison, that is over its measures and"
            + " processes together (not over several comparisons): "
            + tests(comparisons)
            + ". What is equal in every trial is no test. The clock rate is the final clock over"
            + " the duration, and the mean jump the final clock over the ticks: where they are"
            + " proportional in all trials, theirs is one test, which counts once and stands beside"
            + " each.");
    items.add(
        "Verdicts: *higher* and *lower* where the adjusted p is at most 0.05; *no difference shown*"
            + " where it is not, which proves no equality; *other by the same amount in every"
            + " trial* where there is no spread to test, and so few trials could not show it by"
            + " their signs alone; *too few trials* with fewer than "
            + Design.TRIALS_MIN
            + " on a side; *all equal* where every trial has the same value; *not comparable* where"
            + " the reason stands beside it.");
    items.add(
        "Outliers lie more than 1.5 times the distance of the quartiles outside them (Tukey's"
            + " fences, from "
            + Fences.VALUES_MIN
            + " values); they are marked and kept.");
    return items;
  }

  private static String tests(List<Compared> comparisons) {
    List<String> counts =
        comparisons.stream()
            .map(compared -> compared.comparison().tests())
            .distinct()
            .map(count -> count + (count == 1 ? " test" : " tests"))
            .toList();
    return Words.list(counts);
  }
}
