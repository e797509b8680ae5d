package lamplight.report.study;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.Keys;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.StudyData;
import lamplight.report.part.CheckSection;
import lamplight.report.part.FewTrials;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.Power;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.DifferenceJudge;

/** What was found: what changes with the varied keys and what does not. */
final class StudyFound {
  /** With more points a comparison of each with the first one says little. */
  private static final int COMPARED_MAX = 40;

  private StudyFound() {}

  static void append(Markdown out, StudyData data, StudyTheory theory) {
    out.heading(2, "Results");
    if (data.complete() == 0) {
      out.paragraph("No trial is complete, so there is nothing to report.");
      return;
    }
    List<String> method = new ArrayList<>(List.of(basis(data)));
    List<String> items = new ArrayList<>();
    if (isCompared(data)) {
      Changes changes = Changes.of(data, StudyMeasures.of(data));
      method.add(comparison(data, changes));
      addChanges(items, data, changes);
    }
    add(items, "Faults", StudyFaults.sentence(data));
    theory.regimes().ifPresent(regimes -> add(items, "Regimes", regimes.sentence()));
    fewTrials(data).ifPresent(out::paragraph);
    out.list(items);
    theory.regimes().ifPresent(regimes -> regimes.append(out));
    out.fold(3, "How points are compared", "");
    method.forEach(out::paragraph);
  }

  /** Whether the study can be trusted, a sentence each. */
  static List<String> right(StudyData data, StudyTheory theory) {
    List<String> items = new ArrayList<>();
    add(items, "Causality check", CheckSection.sentence(data.checked()));
    if (data.complete() > 0) {
      add(items, "Theory", theory.sentence());
      add(items, "Timing", StudyTiming.sentence(data));
    }
    return items;
  }

  /** What changes a measure each, and what does not in a sentence or two. */
  private static void addChanges(List<String> items, StudyData data, Changes changes) {
    ChangeFindings findings = new ChangeFindings(data, changes);
    for (Metric metric : StudyMeasures.of(data)) {
      add(items, Words.capital(metric.titleWithUnit()), findings.text(metric));
    }
    items.addAll(new Unchanged(data, changes).sentences());
  }

  private static boolean isCompared(StudyData data) {
    return data.points().size() > 1
        && data.points().size() <= COMPARED_MAX
        && data.points().get(0).trials() > 0;
  }

  private static void add(List<String> items, String subject, String finding) {
    if (!finding.isEmpty()) {
      // A list within the item begins on its next line.
      items.add("**" + subject + ".**" + (finding.startsWith("\n") ? "" : " ") + finding);
    }
  }

  private static String basis(StudyData data) {
    return "Figures are means over the complete trials of a point, "
        + Numbers.count(data.complete())
        + " over all points, each ± half of the 95 % confidence interval (Student's t) over the"
        + " seeds."
        + roles(data);
  }

  private static Optional<String> fewTrials(StudyData data) {
    return FewTrials.sentence(
        data.points().stream()
            .map(StudyData.PointData::trials)
            .filter(FewTrials::areFew)
            .min(Integer::compare)
            .orElse(0));
  }

  private static String roles(StudyData data) {
    return switch (data.kind()) {
      case NUMBERS -> "";
      case RANKS ->
          (data.varies(Keys.RATES)
                  ? " As the rates differ between points,"
                  : " As rates are drawn anew in every trial,")
              + " processes are compared by the rank of their rate within a trial (equal rates in"
              + " the order of the process numbers).";
      case PERCENTILES ->
          " Points are compared by percentiles over the processes of a trial (nearest rank, each"
              + " measure by itself), because "
              + (data.varies(Keys.PROCESSES)
                  ? "they have different numbers of processes."
                  : "there are many of them.");
    };
  }

  private static String base(StudyData data) {
    if (data.study().axes().size() == 1) {
      return "the first, " + Markdown.code(data.points().get(0).label());
    }
    Study.Axis first = data.study().axes().get(0);
    return "the one at "
        + Markdown.code(first.key() + " " + first.values().get(0))
        + ", all else equal, and is named by its "
        + Markdown.code(first.key());
  }

  private static String comparison(StudyData data, Changes changes) {
    if (changes.all().isEmpty()) {
      return nothingCompared(data.study().axes().get(0)) + notCompared(data);
    }
    IntSummaryStatistics seeds = changes.all().stream().mapToInt(Change::seeds).summaryStatistics();
    return "Each point is compared with "
        + base(data)
        + ", seed by seed"
        + " ("
        + count(seeds.getMin(), seeds.getMax())
        + "). "
        + tested(changes)
        + notCompared(data);
  }

  /** How a difference is told from chance, or why nothing is. */
  private static String tested(Changes changes) {
    int tests =
        (int) changes.all().stream().filter(change -> change.found().p().isPresent()).count();
    if (tests == 0) {
      return Unchanged.isAll(ComparisonVerdict.ALL_EQUAL, changes.all())
          ? "Nothing is tested, as all that is compared is equal in every seed."
          : "Nothing is tested: what is not equal in every seed has fewer than "
              + DifferenceJudge.TRIALS_MIN
              + " seeds.";
    }
    return "A difference is called higher or lower where a paired t test shows it under Holm's"
        + " correction over the "
        + Numbers.count(tests, "test")
        + " of this section (what is equal in every seed is no test), so that chance shows any with"
        + " a probability of at most 5 %. *No difference is shown* does not mean that there is"
        + " none: with more seeds, smaller ones show; one of a standard deviation between seeds"
        + " shows four times out of five with "
        + Numbers.count(Power.trialsFor(tests), "seed")
        + ".";
  }

  private static String nothingCompared(Study.Axis first) {
    return first.values().size() == 1
        ? "No two points are compared: " + Markdown.code(first.key()) + " has one value."
        : "No two points could be compared: no measure is defined at both with the same seed.";
  }

  private static String notCompared(StudyData data) {
    return data.study().axes().size() == 1
        ? ""
        : " Points that differ in "
            + ChangeFindings.otherKeys(data)
            + " are not compared with each other: the tables below have what that changes.";
  }

  /** How many seeds: fewer where a measure is undefined in some trials. */
  private static String count(int fewest, int most) {
    return fewest == most
        ? Numbers.count(most, "seed")
        : Numbers.count(most, "seed") + ", as few as " + fewest + " where a measure is undefined";
  }
}
