package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.report.document.Text;
import lamplight.report.part.DifferenceSentences;
import lamplight.report.text.Numbers;
import lamplight.stats.MeanDifference;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.Finding;

/** What a comparison found, in sentences: what differs most first, then what is open. */
final class ComparisonSentences {
  /** How many measures, and estimates where nothing is shown, are told with their figures. */
  private static final int TOLD_MAX = 3;

  /** What is said of a difference that is shown. */
  static final List<ComparisonVerdict> SHOWN =
      List.of(ComparisonVerdict.HIGHER, ComparisonVerdict.LOWER);

  private static final List<ComparisonVerdict> OPEN =
      List.of(
          ComparisonVerdict.CONSTANT,
          ComparisonVerdict.NO_DIFFERENCE_SHOWN,
          ComparisonVerdict.TOO_FEW_TRIALS);

  private ComparisonSentences() {}

  /** The sentences on a comparison, none where there is nothing to be judged. */
  static List<Text> of(Compared compared) {
    List<Text> sentences = new ArrayList<>();
    if (!compared.isOpen()) {
      return sentences;
    }
    Map<Metric, List<Finding>> shown = new LinkedHashMap<>();
    for (Finding finding : compared.shown()) {
      shown.computeIfAbsent(finding.metric(), unused -> new ArrayList<>()).add(finding);
    }
    shown.values().stream()
        .limit(TOLD_MAX)
        .forEach(findings -> sentences.add(shown(compared, findings)));
    List<Finding> more = shown.values().stream().skip(TOLD_MAX).flatMap(List::stream).toList();
    SHOWN.forEach(verdict -> add(sentences, compared, verdict, more));
    if (shown.isEmpty()) {
      sentences.add(farthest(compared));
    }
    for (ComparisonVerdict verdict : ComparisonVerdict.values()) {
      if (!SHOWN.contains(verdict)) {
        add(sentences, compared, verdict, compared.comparison().findings());
      }
    }
    if (!shown.isEmpty()) {
      // Where nothing is shown, the verdict above says it.
      needed(compared).ifPresent(sentences::add);
    }
    return sentences;
  }

  private static void add(
      List<Text> sentences, Compared compared, ComparisonVerdict verdict, List<Finding> all) {
    List<Finding> findings = all.stream().filter(each -> each.verdict() == verdict).toList();
    if (!findings.isEmpty()) {
      sentences.add(DifferenceSentences.of(verdict, Text.NONE, compared.measures(findings)));
    }
  }

  /** A measure that differs: in whom most surely, from what to what, and in whom else. */
  private static Text shown(Compared compared, List<Finding> findings) {
    Finding surest = findings.get(0);
    StringBuilder more = new StringBuilder();
    for (ComparisonVerdict verdict : SHOWN) {
      List<Integer> roles =
          findings.stream()
              .skip(1)
              .filter(each -> each.verdict() == verdict)
              .map(Finding::role)
              .sorted()
              .toList();
      if (!roles.isEmpty()) {
        more.append("; ").append(verdict.words()).append(" in ").append(compared.named(roles));
      }
    }
    return Text.of(
        "**{}** is {} in {}: {} to {}{}, a difference of {}{}{}.",
        surest.metric().heading(),
        surest.verdict().words(),
        compared.names().inSentence(surest.role()),
        Numbers.figure(surest.baseMean().orElseThrow()),
        Numbers.figure(surest.otherMean().orElseThrow()),
        unit(surest),
        Numbers.signed(surest.difference().orElseThrow().difference()),
        certainty(compared, surest),
        more);
  }

  /** Where nothing is shown, what differs most: estimates, told as such. */
  private static Text farthest(Compared compared) {
    List<Finding> farthest = compared.farthest().stream().limit(TOLD_MAX).toList();
    String none = "**No measure is shown to be higher or lower.**";
    if (farthest.isEmpty()) {
      return Text.of(none);
    }
    // A verdict and an interval may disagree, since only the verdict allows for many tests.
    boolean disagree =
        farthest.stream()
            .filter(finding -> finding.found() instanceof Difference.NotShown)
            .anyMatch(finding -> finding.distance().orElse(0) > 1);
    return Text.of(
        none + " Farthest from equal, each by itself: {}.{}",
        farthest.stream().map(each -> estimate(compared, each)).collect(Collectors.joining("; ")),
        disagree
            ? " That an interval leaves 0 out is not enough: in "
                + Numbers.count(compared.comparison().tests(), "test")
                + " chance alone may do that."
            : "");
  }

  /** A measure with the estimate of its difference, for the middle of a sentence. */
  static String estimate(Compared compared, Finding finding) {
    return finding.metric().title()
        + " of "
        + compared.names().inSentence(finding.role())
        + " "
        + Numbers.signed(finding.difference().orElseThrow().difference())
        + unit(finding)
        + certainty(compared, finding);
  }

  private static String unit(Finding finding) {
    String unit = finding.metric().unit();
    return unit.isEmpty() ? "" : " " + unit;
  }

  /**
   * The interval of the mean, in how many pairs the sign is that of the mean, and whether the two
   * sides do not overlap.
   */
  private static String certainty(Compared compared, Finding finding) {
    MeanDifference difference = finding.difference().orElseThrow();
    String interval =
        difference
            .interval()
            .map(it -> " (95 % interval " + Numbers.range(it.low(), it.high()) + ")")
            .orElse("");
    int size = finding.base().size();
    boolean isApart = size > 1 && Math.abs(finding.cliffsDelta().orElse(0)) == 1;
    if (!compared.isPaired() || size < 2) {
      return interval + (isApart ? ", without overlap" : "");
    }
    double sign = Math.signum(difference.difference());
    double[] base = finding.base().array();
    double[] other = finding.other().array();
    long same =
        IntStream.range(0, size).filter(at -> Math.signum(other[at] - base[at]) == sign).count();
    return interval
        + (same == size ? ", in all " : ", in " + same + " of ")
        + size
        + " seeds"
        + (isApart ? " and without overlap" : "");
  }

  /** What so many trials can show, and how many would show more; empty where there is no need. */
  static Optional<Text> needed(Compared compared) {
    int needed = compared.comparison().trialsNeeded();
    boolean isOpen =
        OPEN.stream().anyMatch(verdict -> !compared.comparison().with(verdict).isEmpty());
    return compared.isOpen() && isOpen && compared.trials() < needed
        ? Optional.of(
            Text.of(
                "To show a difference of one standard deviation between seeds four times out of"
                    + " five takes {}; there {} {} here.",
                Numbers.count(needed, "seed"),
                compared.trials() == 1 ? "is" : "are",
                compared.trials()))
        : Optional.empty();
  }
}
