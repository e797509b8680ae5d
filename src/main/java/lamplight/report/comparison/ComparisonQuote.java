package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Differing;
import lamplight.stats.judge.Finding;
import lamplight.stats.judge.GateResult;

/** What a reader must know first: what cannot be compared, what failed, and what differs. */
final class ComparisonQuote {
  /** Of more comparisons those that show a difference are named in one line. */
  private static final int LINES_MAX = 6;

  private static final int NAMED_MAX = 3;

  private ComparisonQuote() {}

  static Quote of(List<Compared> comparisons) {
    Set<Text> lines = new LinkedHashSet<>();
    Map<String, List<String>> obstacles = new LinkedHashMap<>();
    for (Compared compared : comparisons) {
      for (String obstacle : compared.comparison().obstacles()) {
        obstacles
            .computeIfAbsent(obstacle, unused -> new ArrayList<>())
            .add(compared.other().name());
      }
    }
    obstacles.forEach(
        (obstacle, others) ->
            lines.add(
                Text.of(
                    "**✗ Not comparable{}:** {}.",
                    comparisons.size() == 1 ? "" : " (" + Words.list(others) + ")",
                    obstacle)));
    for (Compared compared : comparisons) {
      compared.gates().stream()
          .filter(result -> result.state() != GateResult.State.PASSED)
          .forEach(result -> lines.add(Text.plain("✗ ").plus(compared.line(result))));
    }
    comparisons.stream()
        .flatMap(compared -> compared.cautions().stream())
        .forEach(caution -> lines.add(Text.of("**Caution:** {}", caution)));
    List<Compared> judged =
        comparisons.stream().filter(each -> each.comparison().obstacles().isEmpty()).toList();
    if (judged.size() > LINES_MAX) {
      lines.add(many(judged));
    } else {
      judged.forEach(compared -> lines.add(verdict(compared, of(comparisons, compared))));
    }
    return new Quote(List.copyOf(lines));
  }

  /** Which comparison is meant, where there are several. */
  private static String of(List<Compared> comparisons, Compared compared) {
    return comparisons.size() == 1 ? "" : " (" + compared.other().name() + ")";
  }

  private static Text many(List<Compared> judged) {
    List<String> different =
        judged.stream()
            .filter(compared -> !compared.shown().isEmpty())
            .map(compared -> compared.other().name())
            .toList();
    return Text.of(
        "**A difference is shown in {} of {} comparisons**{}.",
        Numbers.count(different.size()),
        Numbers.count(judged.size()),
        different.isEmpty() ? "" : ": " + Words.list(different));
  }

  private static Text verdict(Compared compared, String of) {
    if (compared.comparison().identical()) {
      int trials = compared.trials();
      boolean isExpected =
          compared.base().facts().setting("time").equals("virtual")
              && Differing.settings(List.of(compared.base().facts(), compared.other().facts()))
                  .isEmpty();
      return Text.of(
          "✓ **Identical{}.** Every measure of every process is equal in {}{}.",
          of,
          trials == 1 ? "the one trial" : "all " + Numbers.count(trials) + " trials",
          isExpected ? ", as two runs of the same seeds in virtual time should be" : "");
    }
    List<Finding> shown = compared.shown();
    List<Finding> surest = shown.stream().limit(NAMED_MAX).toList();
    List<String> differing = new ArrayList<>();
    for (ComparisonVerdict verdict : ComparisonSentences.SHOWN) {
      List<Finding> those = surest.stream().filter(each -> each.verdict() == verdict).toList();
      if (!those.isEmpty()) {
        differing.add(verdict.words() + " " + compared.measures(those));
      }
    }
    int more = shown.size() - surest.size();
    Text head =
        shown.isEmpty()
            ? Text.of("**No difference is shown{}.**", of)
            : Text.of(
                "**Different{}:** {}{}.",
                of,
                Words.list(differing),
                more > 0 ? "; " + more + " more" : "");
    Text counts =
        Text.of(
            "Of {} (each process counts): {}.",
            Numbers.count(compared.comparison().findings().size(), "measure"),
            compared.counts());
    Text open = ComparisonSentences.needed(compared).orElse(Text.NONE);
    return Text.join(" ", List.of(head, counts, shown.isEmpty() ? open : Text.NONE));
  }
}
