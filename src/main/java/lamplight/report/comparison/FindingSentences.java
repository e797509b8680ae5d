package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.MeanDifference;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;

/** What a comparison found, in sentences. */
final class FindingSentences {
  private static final String VIRTUAL = "virtual";

  /** How many of the estimates farthest from equal are told where nothing is shown. */
  private static final int FARTHEST_MAX = 3;

  private FindingSentences() {}

  static List<String> of(Compared compared) {
    Comparison comparison = compared.comparison();
    if (!comparison.obstacles().isEmpty()) {
      return comparison.obstacles().stream()
          .map(obstacle -> "**Not comparable:** " + Markdown.escape(obstacle) + ".")
          .toList();
    }
    if (comparison.identical()) {
      return List.of(identical(compared));
    }
    List<String> sentences = new ArrayList<>();
    byMeasure(shown(comparison)).values().stream()
        .sorted(Comparator.comparingDouble(FindingSentences::surest).reversed())
        .forEach(found -> sentences.add(shown(compared, found)));
    if (sentences.isEmpty()) {
      sentences.addAll(first(comparison));
    }
    addList(
        sentences,
        comparison,
        ComparisonVerdict.CONSTANT,
        "Other by the same amount in every trial, of which there are too few to show it by that: ");
    addList(
        sentences,
        comparison,
        ComparisonVerdict.NO_DIFFERENCE_SHOWN,
        "No difference shown (which is not to say that there is none): ");
    addList(sentences, comparison, ComparisonVerdict.ALL_EQUAL, "Equal in every trial: ");
    addList(sentences, comparison, ComparisonVerdict.NOT_COMPARABLE, "Defined on one side alone: ");
    addList(
        sentences,
        comparison,
        ComparisonVerdict.TOO_FEW_TRIALS,
        "**Too few trials**, fewer than " + Design.TRIALS_MIN + " on a side, to test: ");
    needed(comparison).ifPresent(sentences::add);
    return sentences;
  }

  /** Where nothing is shown, what differs most: estimates, told as such. */
  private static List<String> first(Comparison comparison) {
    List<Finding> farthest = farthest(comparison);
    return farthest.isEmpty()
        ? List.of("No measure is shown to be higher or lower.")
        : List.of(
            "No measure is shown to be higher or lower. Farthest from equal, each by itself and not"
                + " corrected for their number: "
                + farthest.stream()
                    .map(finding -> estimate(comparison, finding))
                    .collect(Collectors.joining("; "))
                + ".");
  }

  private static List<Finding> farthest(Comparison comparison) {
    return comparison.findings().stream()
        .filter(finding -> finding.distance().isPresent())
        .sorted(Comparator.comparingDouble(FindingSentences::sureness).reversed())
        .limit(FARTHEST_MAX)
        .toList();
  }

  /** How far from equal, in its own uncertainty; without any it is endlessly far. */
  private static double sureness(Finding finding) {
    return finding.distance().orElse(Double.POSITIVE_INFINITY);
  }

  private static double surest(List<Finding> findings) {
    return findings.stream().mapToDouble(FindingSentences::sureness).max().orElse(0);
  }

  private static String estimate(Comparison comparison, Finding finding) {
    MeanDifference difference = finding.difference().orElseThrow();
    String unit = finding.metric().unit();
    return finding.metric().title()
        + " of "
        + RoleWords.one(comparison, finding.role())
        + " "
        + MeasureWords.signed(difference.difference())
        + (unit.isEmpty() ? "" : " " + unit)
        + interval(difference);
  }

  private static String interval(MeanDifference difference) {
    return difference
        .interval()
        .map(it -> " (95 % interval " + Numbers.range(it.low(), it.high()) + ")")
        .orElse("");
  }

  /** What so many trials can show, and how many would show more; empty where there is no need. */
  private static Optional<String> needed(Comparison comparison) {
    boolean isOpen =
        !comparison.with(ComparisonVerdict.NO_DIFFERENCE_SHOWN).isEmpty()
            || !comparison.with(ComparisonVerdict.CONSTANT).isEmpty()
            || !comparison.with(ComparisonVerdict.TOO_FEW_TRIALS).isEmpty();
    int have = Math.min(comparison.design().base().size(), comparison.design().other().size());
    int needed = comparison.trialsNeeded();
    return isOpen && have < needed
        ? Optional.of(
            "To show a difference of one standard deviation between seeds four times out of five"
                + " takes "
                + Numbers.count(needed, "seed")
                + (have == 1 ? "; there is " : "; there are ")
                + have
                + " here.")
        : Optional.empty();
  }

  /** How many findings of each verdict there are, in one line. */
  static String counts(Compared compared) {
    Comparison comparison = compared.comparison();
    if (!comparison.obstacles().isEmpty()) {
      return "not comparable: " + comparison.obstacles().get(0);
    }
    if (comparison.identical()) {
      return "identical in every measure of every trial";
    }
    List<String> counts = new ArrayList<>();
    for (ComparisonVerdict verdict : ComparisonVerdict.values()) {
      int count = comparison.with(verdict).size();
      if (count > 0) {
        counts.add(Numbers.count(count) + " " + verdict.words());
      }
    }
    List<Finding> farthest = shown(comparison).isEmpty() ? farthest(comparison) : List.of();
    return counts.isEmpty()
        ? "nothing to compare"
        : String.join(", ", counts)
            + (farthest.isEmpty()
                ? ""
                : "; farthest from equal: " + estimate(comparison, farthest.get(0)));
  }

  /** What to do where a comparison shows nothing; empty where each shows something. */
  static Optional<String> advice(List<Compared> comparisons) {
    OptionalInt needed =
        comparisons.stream()
            .map(Compared::comparison)
            .filter(comparison -> comparison.obstacles().isEmpty() && !comparison.identical())
            .filter(comparison -> shown(comparison).isEmpty() && needed(comparison).isPresent())
            .mapToInt(Comparison::trialsNeeded)
            .max();
    return needed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "to show a difference of one standard deviation between seeds four times out of five,"
                + " run both sides with "
                + Numbers.count(needed.getAsInt(), "seed")
                + ", such as --seeds 1.."
                + needed.getAsInt()
                + ", or name fewer measures with --measures");
  }

  private static String identical(Compared compared) {
    int trials = compared.base().samples().seeds().size();
    boolean bothVirtual =
        compared.base().facts().setting("time").equals(VIRTUAL)
            && compared.other().facts().setting("time").equals(VIRTUAL);
    return "**Identical.** Every measure of every process is equal in "
        + (trials == 1 ? "the one trial" : "all " + Numbers.count(trials) + " trials")
        + (bothVirtual ? ", as two runs of the same seeds in virtual time should be." : ".");
  }

  private static List<Finding> shown(Comparison comparison) {
    return comparison.findings().stream()
        .filter(
            finding ->
                finding.verdict() == ComparisonVerdict.HIGHER
                    || finding.verdict() == ComparisonVerdict.LOWER)
        .toList();
  }

  private static Map<Metric, List<Finding>> byMeasure(List<Finding> findings) {
    Map<Metric, List<Finding>> byMeasure = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byMeasure.computeIfAbsent(finding.metric(), unused -> new ArrayList<>()).add(finding);
    }
    return byMeasure;
  }

  private static String shown(Compared compared, List<Finding> findings) {
    Metric metric = findings.get(0).metric();
    String unit = metric.unit();
    List<String> parts = new ArrayList<>();
    for (Finding finding : findings) {
      MeanDifference difference = finding.difference().orElseThrow();
      parts.add(
          finding.verdict().words()
              + " in "
              + RoleWords.one(compared.comparison(), finding.role())
              + ": "
              + Numbers.figure(finding.baseMean().orElseThrow())
              + " to "
              + Numbers.figure(finding.otherMean().orElseThrow())
              + (unit.isEmpty() ? "" : " " + unit)
              + ", a difference of "
              + MeasureWords.signed(difference.difference())
              + interval(difference));
    }
    return "**" + metric.heading() + "** is " + String.join("; ", parts) + ".";
  }

  private static void addList(
      List<String> sentences, Comparison comparison, ComparisonVerdict verdict, String head) {
    Map<Metric, List<Finding>> found = byMeasure(comparison.with(verdict));
    if (!found.isEmpty()) {
      sentences.add(head + measures(comparison, found) + ".");
    }
  }

  private static String measures(Comparison comparison, Map<Metric, List<Finding>> found) {
    List<String> parts = new ArrayList<>();
    found.forEach(
        (metric, findings) -> {
          List<Integer> roles = findings.stream().map(Finding::role).toList();
          parts.add(
              metric.title()
                  + (roles.size() == comparison.roleCount()
                      ? ""
                      : " of " + RoleWords.many(comparison, roles)));
        });
    return String.join("; ", parts);
  }
}
