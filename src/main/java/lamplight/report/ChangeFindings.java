package lamplight.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.measure.Metric;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.TimeUnits;
import lamplight.report.document.Block.Item;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Difference;

/** What changes from the first value of the first varied key to the others, an item a measure. */
final class ChangeFindings {
  /** With more points than this, no point is named by itself. */
  private static final int NAMED_MAX = 4;

  /** What is said of a point beside its base, in this order. */
  private static final List<ComparisonVerdict> ORDER =
      List.of(
          ComparisonVerdict.HIGHER,
          ComparisonVerdict.LOWER,
          ComparisonVerdict.CONSTANT,
          ComparisonVerdict.NO_DIFFERENCE_SHOWN,
          ComparisonVerdict.ALL_EQUAL,
          ComparisonVerdict.TOO_FEW_TRIALS);

  private final StudyData data;
  private final Changes changes;

  ChangeFindings(StudyData data, Changes changes) {
    this.data = data;
    this.changes = changes;
  }

  /**
   * An item for each measure that differs anywhere. With one varied key its sentences follow each
   * other; with several there is one for each role and setting of the others, in a list below.
   */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Metric metric : StudyMeasures.of(data)) {
      // What is the same of several roles is said once.
      Map<Text, List<Integer>> said = new LinkedHashMap<>();
      for (int role : data.shownRoles()) {
        List<Change> of = changes.of(role, metric);
        if (!Unchanged.isAll(ComparisonVerdict.TOO_FEW_TRIALS, of) && !Unchanged.isQuiet(of)) {
          changed(role, metric, of)
              .forEach(text -> said.computeIfAbsent(text, unused -> new ArrayList<>()).add(role));
        }
      }
      List<Text> parts = new ArrayList<>();
      said.forEach(
          (text, roles) -> parts.add(Text.of("{}{}", Named.subject(data.first(), roles), text)));
      String subject = Words.capital(TimeUnits.title(metric, data.study()));
      if (hasOtherKeys() && parts.size() > 1) {
        items.add(new Item(Text.of("**{}.**", subject), parts.stream().map(Item::of).toList()));
      } else if (!parts.isEmpty()) {
        items.add(Item.of(Text.of("**{}.** {}", subject, Text.join(" ", parts))));
      }
    }
    return items;
  }

  private boolean hasOtherKeys() {
    return data.study().axes().size() > 1;
  }

  /**
   * A sentence for each base that some point differs from, and one for all the others; each from
   * behind the name of the role on.
   */
  private List<Text> changed(int role, Metric metric, List<Change> all) {
    List<Text> sentences = new ArrayList<>();
    List<Text> unchanged = new ArrayList<>();
    List<Text> equal = new ArrayList<>();
    for (List<Change> group : byBase(all)) {
      Text at = Text.code(others(group.get(0).base()));
      if (Unchanged.isAll(ComparisonVerdict.ALL_EQUAL, group)) {
        equal.add(at);
      } else if (Unchanged.isQuiet(group)) {
        unchanged.add(at);
      } else {
        sentences.add(changedFromBase(role, metric, group));
      }
    }
    String key = data.study().axes().get(0).key();
    if (!unchanged.isEmpty()) {
      sentences.add(
          Text.of(
              ": between the values of `{}` no difference shown at {}.", key, named(unchanged)));
    }
    if (!equal.isEmpty()) {
      sentences.add(
          Text.of(": equal in every seed at every value of `{}` at {}.", key, named(equal)));
    }
    return sentences;
  }

  /** The changes with the same base together, in order. */
  private static Collection<List<Change>> byBase(List<Change> changes) {
    Map<String, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : changes) {
      groups.computeIfAbsent(change.base().label(), unused -> new ArrayList<>()).add(change);
    }
    return groups.values();
  }

  private Text changedFromBase(int role, Metric metric, List<Change> of) {
    PointData start = of.get(0).base();
    List<Text> parts = new ArrayList<>();
    for (ComparisonVerdict kind : ORDER) {
      List<Change> those = of.stream().filter(change -> change.verdict() == kind).toList();
      if (!those.isEmpty()) {
        parts.add(
            Text.of("{} at {}{}", kind.words(), points(those, of.size()), farthest(kind, those)));
      }
    }
    return Text.of(
        "{}: {} at `{}`; {}.{}",
        hasOtherKeys() ? Text.of(" at `{}`", others(start)) : Text.NONE,
        mean(start.data(), role, metric),
        value(start),
        Text.join("; ", parts),
        isTheWayFromTheStart(role, metric, of)
            ? " By theory there is none in the long run: it is the way from the start to where it"
                + " stays."
            : "");
  }

  /** The figure of the point that is farthest from its base, in brackets after a space. */
  private static String farthest(ComparisonVerdict kind, List<Change> of) {
    String upTo =
        switch (kind) {
          case HIGHER -> "up to ";
          case LOWER -> "down to ";
          case CONSTANT -> "as far as ";
          case NO_DIFFERENCE_SHOWN, ALL_EQUAL, TOO_FEW_TRIALS, NOT_COMPARABLE -> "";
        };
    if (upTo.isEmpty()) {
      return "";
    }
    Change farthest = of.stream().max(Comparator.comparing(ChangeFindings::distance)).orElseThrow();
    return " ("
        + (of.size() == 1 ? "" : upTo)
        + mean(farthest.at().data(), farthest.role(), farthest.metric())
        + ")";
  }

  private static double distance(Change change) {
    return Math.abs(
        figure(change.at().data(), change.role(), change.metric())
            - figure(change.base().data(), change.role(), change.metric()));
  }

  private static double figure(RunData run, int role, Metric metric) {
    return run.samples().summary(role, metric).map(Summary::mean).orElse(Double.NaN);
  }

  /**
   * Whether a slope which theory expects to vanish in the long run is the way from the start, as
   * copies that take long make it at the points where it is higher or lower; not so where the point
   * that they are compared with does grow in the long run.
   */
  private static boolean isTheWayFromTheStart(int role, Metric metric, List<Change> of) {
    List<Change> shown =
        of.stream().filter(change -> change.found() instanceof Difference.Differs).toList();
    return (metric == Metric.DRIFT_PER_S || metric == Metric.QUEUE_GROWTH_PER_S)
        && !shown.isEmpty()
        && shown.stream()
            .allMatch(
                change ->
                    isSteady(change.base(), role, metric) && isSteady(change.at(), role, metric));
  }

  private static boolean isSteady(PointData at, int role, Metric metric) {
    return at.data()
        .predicted()
        .flatMap(predicted -> predicted.deviation(role, metric))
        .map(deviation -> deviation.predicted() == 0)
        .orElse(false);
  }

  /** The value of the first key at a point, by which it is named beside its base. */
  private static String value(PointData at) {
    return at.point().values().get(0);
  }

  /** What the other keys are set to at a point, which is the same at its base. */
  private String others(PointData at) {
    List<Integer> keys = data.keys();
    return data.label(at.point(), keys.subList(1, keys.size()));
  }

  private static Text named(List<Text> settings) {
    return settings.size() > NAMED_MAX
        ? Text.of("{} other settings", Numbers.count(settings.size()))
        : Words.texts(settings);
  }

  private static Text points(List<Change> changes, int others) {
    return changes.size() > NAMED_MAX
        ? Text.of("{} of the {} other points", Numbers.count(changes.size()), Numbers.count(others))
        : Words.texts(changes.stream().map(change -> Text.code(value(change.at()))).toList());
  }

  private static String mean(RunData data, int role, Metric metric) {
    return data.samples().summary(role, metric).map(Words::mean).orElse(Figures.NONE);
  }
}
