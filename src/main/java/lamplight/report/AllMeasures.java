package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Text;
import lamplight.report.part.Predictions;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.PredictionCheck;

/** What was measured: the results, and the tables of all measures, folded. */
final class AllMeasures {
  private static final int ROWS_MAX = 300;

  private final StudyData data;
  private final Optional<Predictions> predictions;
  private final Optional<StudyResults> study;

  AllMeasures(StudyData data, Optional<Predictions> predictions) {
    this.data = data;
    this.predictions = predictions;
    this.study =
        data.isStudy() && data.complete() > 0
            ? Optional.of(new StudyResults(data, predictions))
            : Optional.empty();
  }

  /** The main results in a table and sentences. */
  List<Block> results() {
    if (data.complete() == 0) {
      return List.of(
          new Paragraph(Text.plain("No trial is complete, so there is nothing to report.")));
    }
    RunData run = data.first();
    return study
        .map(StudyResults::blocks)
        .orElseGet(
            () ->
                List.of(
                    new Paragraph(legend(run)),
                    ResultsTable.of(run, predictions.map(Predictions::first)),
                    ResultSentences.of(run, ResultSentences.first(data))));
  }

  private Text legend(RunData run) {
    int trials = run.samples().size();
    return trials == 1
        ? Text.of(
            predictions.isPresent()
                ? "Figures of one trial, seed {}; *predicted* is what theory expects."
                : "Figures of one trial, seed {}.",
            run.measured().get(0).seed())
        : Text.of(
            predictions.isPresent()
                ? "Mean over {} seeds ± half of its 95 % interval; *predicted* is what theory"
                    + " expects."
                : "Mean over {} seeds ± half of its 95 % interval.",
            Numbers.count(trials));
  }

  /** The folds of a run or study with at least one complete trial. */
  List<Block> folds() {
    List<Block> folds = new ArrayList<>();
    if (study.isPresent()) {
      addPoints(folds, study.get());
    } else {
      addRun(folds, data.first());
    }
    folds.add(
        Section.folded(
            "How it is calculated",
            Text.plain("intervals, units, definitions"),
            MethodSection.of(data, study.map(StudyResults::method).orElse(List.of()))));
    return folds;
  }

  private void addRun(List<Block> folds, RunData run) {
    Optional<PredictionCheck> check = predictions.map(Predictions::first);
    folds.add(
        Section.folded(
            "Main measures over the seeds",
            Text.plain("interval, prediction, spread"),
            main(run, check)));
    folds.add(
        Section.folded(
            "Other measures",
            Text.plain(Integer.toString(OtherMeasures.metrics(run).size())),
            OtherMeasures.of(run, check)));
    folds.add(
        Section.folded(
            "Each trial",
            Text.plain(Numbers.count(run.measured().size(), "complete trial")),
            TrialsSection.blocks(run)));
  }

  private void addPoints(List<Block> folds, StudyResults results) {
    int points = data.points().size();
    if (points > StudyResults.POINTS_MAX) {
      String shown =
          points > ROWS_MAX ? "the first " + ROWS_MAX + "; summary.csv has all" : "means";
      folds.add(
          Section.folded(
              "Point by point",
              Text.plain(shown),
              List.of(new Paragraph(results.legend()), results.table(ROWS_MAX))));
      return;
    }
    folds.add(
        Section.folded(
            "Main measures by point",
            Text.plain(Numbers.count(points, "point")),
            MeasureTables.of(data, predictions)));
    List<Block> sections = new ArrayList<>();
    for (PointData at : data.points()) {
      sections.add(Section.open(at.label(), point(at)));
    }
    folds.add(Section.folded("Point by point", Text.plain("every measure"), sections));
  }

  private List<Block> point(PointData at) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            Text.of(
                "{} of {}, in `trials/{}`.",
                Numbers.count(at.trials(), "complete trial"),
                Numbers.count(data.study().seeds().count()),
                at.point().name())));
    if (at.trials() > 0) {
      blocks.add(ResultSentences.of(at.data(), List.of()));
      Optional<PredictionCheck> check = predictions.flatMap(known -> known.at(at));
      blocks.addAll(main(at.data(), check));
      blocks.addAll(OtherMeasures.of(at.data(), check));
    }
    return blocks;
  }

  private static List<Block> main(RunData run, Optional<PredictionCheck> check) {
    List<Block> main = new ArrayList<>(List.of(MainMeasures.of(run, check)));
    main.addAll(Outliers.of(run));
    return main;
  }
}
