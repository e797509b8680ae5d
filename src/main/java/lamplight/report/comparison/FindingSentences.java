package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lamplight.measure.Metric;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.MeanDifference;
import lamplight.stats.MinimumPValue;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;

/** What a comparison found, in sentences. */
final class FindingSentences {
  private static final String VIRTUAL = "virtual";

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
    byMeasure(shown(comparison)).forEach((metric, found) -> sentences.add(shown(compared, found)));
    if (sentences.isEmpty() && !comparison.with(ComparisonVerdict.NO_DIFFERENCE_SHOWN).isEmpty()) {
      sentences.add("No measure is shown to be higher or lower.");
    }
    addList(
        sentences,
        comparison,
        ComparisonVerdict.NO_DIFFERENCE_SHOWN,
        "No difference shown (which is not" + " to say that there is none): ");
    addList(sentences, comparison, ComparisonVerdict.ALL_EQUAL, "Equal in every trial: ");
    addList(sentences, comparison, ComparisonVerdict.NOT_COMPARABLE, "Defined on one side alone: ");
    tooFew(sentences, comparison);
    return sentences;
  }

  /**
   * How many findings of each verdict there are, in one line; that there is none at all where
   * trials are too few for any.
   */
  static String counts(Compared compared) {
    Comparison comparison = compared.comparison();
    if (!comparison.obstacles().isEmpty()) {
      return "not comparable: " + comparison.obstacles().get(0);
    }
    if (comparison.identical()) {
      return "identical in every measure of every trial";
    }
    int tooFew = comparison.with(ComparisonVerdict.TOO_FEW_TRIALS).size();
    boolean none = tooFew > 0 && !hasVerdict(comparison);
    List<String> counts = new ArrayList<>();
    for (ComparisonVerdict verdict : ComparisonVerdict.values()) {
      int count = comparison.with(verdict).size();
      if (count > 0 && !(none && verdict == ComparisonVerdict.TOO_FEW_TRIALS)) {
        counts.add(Numbers.count(count) + " " + verdict.words());
      }
    }
    if (!none) {
      return counts.isEmpty() ? "nothing to compare" : String.join(", ", counts);
    }
    return "no verdict: too few trials ("
        + trials(comparison)
        + ") to tell "
        + Numbers.count(tooFew, "difference")
        + " from chance"
        + (counts.isEmpty() ? "" : "; " + String.join(", ", counts));
  }

  private static boolean hasVerdict(Comparison comparison) {
    return !shown(comparison).isEmpty()
        || !comparison.with(ComparisonVerdict.NO_DIFFERENCE_SHOWN).isEmpty();
  }

  private static String trials(Comparison comparison) {
    Design design = comparison.design();
    return design instanceof Design.Paired
        ? Numbers.count(design.base().size(), "pair")
        : Numbers.count(design.base().size())
            + " and "
            + Numbers.count(design.other().size(), "trial");
  }

  /** What to do where trials are too few for some verdict; empty where they are enough. */
  static Optional<String> advice(List<Compared> comparisons) {
    List<Comparison> lacking =
        comparisons.stream()
            .map(Compared::comparison)
            .filter(comparison -> !comparison.with(ComparisonVerdict.TOO_FEW_TRIALS).isEmpty())
            .toList();
    OptionalInt needed = lacking.stream().mapToInt(Comparison::trialsNeeded).max();
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "too few trials: run both sides with at least "
            + Numbers.count(needed.getAsInt(), "seed")
            + ", such as --seeds 1.."
            + needed.getAsInt()
            + (lacking.stream().allMatch(FindingSentences::fewerMeasuresWouldDo)
                ? ", or name fewer measures with --measures"
                : ""));
  }

  /** More seeds help always, fewer measures only where so many trials can reach 0.05 at all. */
  private static boolean fewerMeasuresWouldDo(Comparison comparison) {
    int base = comparison.design().base().size();
    int other = comparison.design().other().size();
    double smallest =
        comparison.design() instanceof Design.Paired
            ? MinimumPValue.smallestPaired(base)
            : MinimumPValue.smallestUnpaired(base, other);
    return Math.min(base, other) >= Design.TRIALS_MIN && smallest <= MinimumPValue.LEVEL;
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
              + difference
                  .interval()
                  .map(it -> " (95 % interval " + Numbers.range(it.low(), it.high()) + ")")
                  .orElse(""));
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

  private static void tooFew(List<String> sentences, Comparison comparison) {
    Map<String, List<Finding>> byReason = new LinkedHashMap<>();
    for (Finding finding : comparison.with(ComparisonVerdict.TOO_FEW_TRIALS)) {
      byReason.computeIfAbsent(finding.reason(), unused -> new ArrayList<>()).add(finding);
    }
    byReason.forEach(
        (reason, findings) ->
            sentences.add(
                "**Too few trials:** "
                    + reason
                    + ". No verdict on "
                    + measures(comparison, byMeasure(findings))
                    + "."));
    List<Finding> apart =
        comparison.with(ComparisonVerdict.TOO_FEW_TRIALS).stream()
            .filter(FindingSentences::isApartFromZero)
            .toList();
    if (!apart.isEmpty()) {
      sentences.add(
          "As a first look, and no verdict: the 95 % intervals of these differences, not corrected"
              + " for their number, do not hold zero: "
              + measures(comparison, byMeasure(apart))
              + ".");
    }
  }

  private static boolean isApartFromZero(Finding finding) {
    int fewer = Math.min(finding.base().size(), finding.other().size());
    return fewer >= Design.TRIALS_MIN
        && finding
            .difference()
            .flatMap(MeanDifference::interval)
            .map(interval -> interval.low() > 0 || interval.high() < 0)
            .orElse(false);
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
