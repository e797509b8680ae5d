package lamplight.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.experiment.LogSetting;
import lamplight.model.Rate;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Charts;
import lamplight.report.chart.Picture;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import lamplight.report.part.BriefReport;
import lamplight.report.part.ChartsSection;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.part.ReportFiles;
import lamplight.report.text.Numbers;
import lamplight.results.ReportListener;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.Unread;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.frame.Measurements;
import lamplight.theory.Forecasts;
import lamplight.theory.VirtualDriver;

/**
 * Builds the report of a run from its trials, given one after another in the order of the
 * experiment, in memory that stays small for many thousand trials. The same input gives the same
 * files, byte for byte. Not thread-safe.
 */
public final class ReportBuilder implements Reporting {
  /** The charts that are shown at once, in order. */
  private static final List<String> MAIN_PICTURES =
      List.of("clocks.png", "queues.png", "jumps.png");

  private final RunData data;

  /** A report without trials yet. */
  public ReportBuilder(RunFacts facts) {
    this.data = new RunData(facts);
  }

  /** Adds the next trial, complete or failed. */
  public void add(TrialAnalysis trial) {
    data.add(trial);
  }

  @Override
  public void add(String point, TrialAnalysis trial) {
    add(trial);
  }

  @Override
  public void addUnread(String point, Unread trial) {
    data.addUnread(trial);
  }

  @Override
  public void conclude(RunFacts facts) {
    data.conclude(facts);
  }

  @Override
  public Measurements measurements() {
    return data.measurements();
  }

  @Override
  public Map<String, Forecasts> predict(VirtualDriver driver) {
    // Theory knows no faults.
    if (data.hasManyProcesses() || !data.experiment().faults().planned().isNone()) {
      return Map.of();
    }
    Forecasts forecasts =
        Forecasts.of(data.experiment(), driver, rates())
            .withTicks(data.experiment(), data.ticksDue());
    predict(forecasts);
    return Map.of("", forecasts);
  }

  /**
   * Sets what theory predicts of the trials, once all have been added; without it the report says
   * nothing of theory.
   *
   * @param forecasts one a complete trial, in the order of adding
   */
  public void predict(Forecasts forecasts) {
    data.predict(forecasts);
  }

  /** The rates of each complete trial so far, process 1 first, in the order of adding. */
  public List<List<Rate>> rates() {
    return data.measured().stream().map(TrialRow::rates).toList();
  }

  @Override
  public Written write(Path folder, String again, ReportListener listener) throws IOException {
    ChartSupport support = ChartSupport.probe();
    listener.writing(support instanceof ChartSupport.Available);
    BriefReport digest = write(folder, support);
    return new Written(ReportFiles.warning(support, again), digest);
  }

  /** Writes the report, without charts where they cannot be drawn. */
  public BriefReport write(Path folder, ChartSupport support) throws IOException {
    List<Picture> pictures =
        support instanceof ChartSupport.Available ? Charts.of(data) : List.of();
    Optional<PredictionCheck> judgement = data.judge().predictions(0);
    Quote verdict = VerdictQuote.of(data, judgement);
    Document document = document(verdict, judgement, support, pictures);
    ReportFiles.write(folder, document, pictures, Charts.FILES::contains);
    return new BriefReport(
        verdict,
        data.measured().isEmpty() ? Optional.empty() : Optional.of(BriefTable.of(data, judgement)));
  }

  private Document document(
      Quote verdict,
      Optional<PredictionCheck> judgement,
      ChartSupport support,
      List<Picture> pictures) {
    List<Block> body = new ArrayList<>();
    body.add(verdict);
    body.addAll(Introduction.of(data));
    if (RightSection.isUrgent(data)) {
      body.add(RightSection.of(data, judgement));
    }
    body.add(Section.open("Results", results(support, pictures, judgement)));
    if (!RightSection.isUrgent(data)) {
      body.add(RightSection.of(data, judgement));
    }
    if (!data.measured().isEmpty()) {
      body.add(Section.open("All measures", measures(judgement)));
    }
    boolean keepsLogs = data.experiment().logs() == LogSetting.KEEP;
    body.add(
        ProvenanceSection.of(data.facts(), ReportFiles.data(keepsLogs), SettingsTable.of(data)));
    return new Document(data.experiment().title(), body);
  }

  private List<Block> results(
      ChartSupport support, List<Picture> pictures, Optional<PredictionCheck> judgement) {
    List<Block> blocks = new ArrayList<>();
    if (data.measured().isEmpty()) {
      blocks.add(new Paragraph(Text.plain("No trial is complete, so there is nothing to report.")));
    } else {
      blocks.add(new Paragraph(legend(judgement.isPresent())));
      blocks.add(ResultsTable.of(data, judgement));
      blocks.add(ResultSentences.of(data));
    }
    List<Picture> main =
        pictures.stream()
            .filter(ReportBuilder::isMain)
            .sorted(Comparator.comparing(picture -> MAIN_PICTURES.indexOf(picture.file())))
            .toList();
    blocks.addAll(ChartsSection.blocks(support, main));
    List<Picture> more = pictures.stream().filter(picture -> !isMain(picture)).toList();
    if (!more.isEmpty()) {
      blocks.add(
          Section.folded(
              "More charts",
              Text.plain(more.stream().map(Picture::title).collect(Collectors.joining("; "))),
              ChartsSection.blocks(support, more)));
    }
    return blocks;
  }

  private static boolean isMain(Picture picture) {
    return MAIN_PICTURES.contains(picture.file());
  }

  private Text legend(boolean predicts) {
    int trials = data.samples().size();
    return trials == 1
        ? Text.of(
            "Figures of one trial, seed {}{}.",
            data.measured().get(0).seed(),
            predicts ? "; *predicted* is what theory expects" : "")
        : Text.of(
            predicts
                ? "Mean over {} seeds ± half of its 95 % interval; *predicted* is what theory"
                    + " expects."
                : "Mean over {} seeds ± half of its 95 % interval.",
            Numbers.count(trials));
  }

  private List<Block> measures(Optional<PredictionCheck> judgement) {
    List<Block> main = new ArrayList<>(List.of(MainMeasures.of(data, judgement)));
    main.addAll(Outliers.of(data));
    return List.of(
        Section.folded("Main measures over the seeds", Text.NONE, main),
        Section.folded(
            "Other measures",
            Text.plain(Integer.toString(OtherMeasures.metrics(data).size())),
            OtherMeasures.of(data, judgement)),
        Section.folded("Each trial", Text.NONE, TrialsSection.blocks(data)),
        Section.folded(
            "How it is calculated",
            Text.plain("intervals, units, definitions"),
            MethodSection.of(data)));
  }
}
