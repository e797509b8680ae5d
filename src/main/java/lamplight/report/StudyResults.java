package lamplight.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.Keys;
import lamplight.experiment.Study;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Item;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.Predictions;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Power;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.DifferenceJudge;

/** What was found in a study: what changes with the varied keys and what does not. */
final class StudyResults {
  /** Of more points no table of each is shown at once. */
  static final int POINTS_MAX = 12;

  /** With more points a comparison of each with the first one says little. */
  private static final int COMPARED_MAX = 40;

  private final StudyData data;
  private final Optional<Predictions> predictions;
  private final Optional<Changes> changes;
  private final Optional<RegimeTable> regimes;

  /** The results of a study of which at least one trial is complete. */
  StudyResults(StudyData data, Optional<Predictions> predictions) {
    this.data = data;
    this.predictions = predictions;
    this.changes =
        data.points().size() > 1 && data.points().size() <= COMPARED_MAX
            ? Optional.of(Changes.of(data, StudyMeasures.of(data)))
            : Optional.empty();
    StudyRegimes found = StudyRegimes.of(data);
    this.regimes =
        found.cells().isEmpty() || data.points().size() <= POINTS_MAX
            ? Optional.empty()
            : Optional.of(new RegimeTable(found));
  }

  /** The sentences, and the regimes of many points or the table of few. */
  List<Block> blocks() {
    List<Item> items = new ArrayList<>();
    RegimeCauses.of(data).map(Item::of).ifPresent(items::add);
    changes.flatMap(this::nothingCompared).map(Item::of).ifPresent(items::add);
    changes.ifPresent(
        known -> {
          items.addAll(new ChangeFindings(data, known).items());
          new Unchanged(data, known).sentences().forEach(text -> items.add(Item.of(text)));
        });
    FaultPlans.of(data).map(Item::of).ifPresent(items::add);
    regimes.map(RegimeTable::sentence).map(Item::of).ifPresent(items::add);
    List<Block> blocks = new ArrayList<>();
    if (data.points().size() <= POINTS_MAX) {
      blocks.add(new Paragraph(legend()));
      blocks.add(table(POINTS_MAX));
    }
    if (!items.isEmpty()) {
      blocks.add(new Bullets(items));
    }
    regimes.ifPresent(known -> blocks.add(known.section()));
    return blocks;
  }

  /** A reader who finds no sentence on what changes must know that this is no finding. */
  private Optional<Text> nothingCompared(Changes known) {
    Study.Axis first = data.study().axes().get(0);
    return known.all().isEmpty() && first.values().size() > 1
        ? Optional.of(
            Text.of(
                "**Not compared:** no seed has a complete trial both at `{} {}` and at another"
                    + " value of it.",
                first.key(),
                first.values().get(0)))
        : Optional.empty();
  }

  /** The table of the points. */
  Block table(int rowsMax) {
    return PointsTable.of(data, predictions, regimes, rowsMax);
  }

  /** What the figures of the table are. */
  Text legend() {
    return Text.of(
        "Means over the seeds; a cell has those of {}{}.",
        PointsTable.cell(data),
        predictions.isPresent() ? ", bold where they deviate from theory" : "");
  }

  /** How points are compared. */
  List<Text> method() {
    List<Text> method = new ArrayList<>();
    roles().ifPresent(method::add);
    changes.ifPresent(known -> method.add(comparison(known)));
    regimes.ifPresent(known -> method.add(known.method()));
    return method;
  }

  private Optional<Text> roles() {
    return switch (data.kind()) {
      case NUMBERS -> Optional.empty();
      case RANKS ->
          data.varies(Keys.RATES)
              ? Optional.of(
                  Text.of(
                      "As the rates differ between points, processes are compared by the rank of"
                          + " their rate within a trial (equal rates in the order of the process"
                          + " numbers)."))
              : Optional.empty();
      case PERCENTILES ->
          Optional.of(
              Text.of(
                  "Points are compared by percentiles over the processes of a trial (nearest rank,"
                      + " each measure by itself), because {}.",
                  data.hasEqualSizes()
                      ? "there are many of them"
                      : "they have different numbers of processes"));
    };
  }

  private Text comparison(Changes known) {
    Study.Axis first = data.study().axes().get(0);
    if (known.all().isEmpty()) {
      return first.values().size() == 1
          ? Text.of("No two points are compared: `{}` has one value.{}", first.key(), notCompared())
          : Text.of(
              "No two points could be compared: no measure is defined at both with the same"
                  + " seed.{}",
              notCompared());
    }
    IntSummaryStatistics seeds = known.all().stream().mapToInt(Change::seeds).summaryStatistics();
    return Text.of(
        "Each point is compared with {}, seed by seed ({}). {}{}",
        data.study().axes().size() == 1
            ? Text.of("the first, `{}`", data.points().get(0).label())
            : Text.of(
                "the one at `{} {}`, all else equal, and is named by its `{}`",
                first.key(),
                first.values().get(0),
                first.key()),
        seeds.getMin() == seeds.getMax()
            ? Numbers.count(seeds.getMax(), "seed")
            : Numbers.count(seeds.getMax(), "seed")
                + ", as few as "
                + seeds.getMin()
                + " where a measure is undefined",
        tested(known),
        notCompared());
  }

  /** How a difference is told from chance, or why nothing is. */
  private static Text tested(Changes changes) {
    int tests =
        (int) changes.all().stream().filter(change -> change.found().p().isPresent()).count();
    if (tests == 0) {
      return Text.plain(
          Unchanged.isAll(ComparisonVerdict.ALL_EQUAL, changes.all())
              ? "Nothing is tested, as all that is compared is equal in every seed."
              : "Nothing is tested: what is not equal in every seed has fewer than "
                  + DifferenceJudge.TRIALS_MIN
                  + " seeds.");
    }
    return Text.of(
        "A difference is called higher or lower where a paired t test shows it under Holm's"
            + " correction over the {} of this section (what is equal in every seed is no test), so"
            + " that chance shows any with a probability of at most 5 %. *No difference is shown*"
            + " does not mean that there is none: with more seeds, smaller ones show; one of a"
            + " standard deviation between seeds shows four times out of five with {}.",
        Numbers.count(tests, "test"), Numbers.count(Power.trialsFor(tests), "seed"));
  }

  private Text notCompared() {
    List<Text> others =
        data.study().axes().stream().skip(1).map(axis -> Text.code(axis.key())).toList();
    return others.isEmpty()
        ? Text.NONE
        : Text.of(
            " Points that differ in {} are not compared with each other: the tables have what that"
                + " changes.",
            Words.texts(others, "or"));
  }
}
