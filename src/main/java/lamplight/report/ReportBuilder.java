package lamplight.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Charts;
import lamplight.report.chart.Picture;
import lamplight.report.chart.StudyCharts;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import lamplight.report.part.BriefReport;
import lamplight.report.part.ChartsSection;
import lamplight.report.part.Drawing;
import lamplight.report.part.Predictions;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.part.ReportFiles;
import lamplight.report.text.Numbers;
import lamplight.results.EmbeddedTrials;
import lamplight.results.ReportListener;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialClocks;
import lamplight.results.Unread;
import lamplight.stats.frame.Measurements;
import lamplight.theory.Forecasts;
import lamplight.theory.VirtualDriver;

/**
 * Builds the report of a run or of a study, of which a run is one with a single point, from its
 * trials, given one after another in the order of the experiment, in memory that stays small for
 * many thousand trials. The same input gives the same files, byte for byte. Not thread-safe.
 */
public final class ReportBuilder implements Reporting {
  /** The charts that are shown at once, in order. */
  private static final List<String> MAIN_PICTURES =
      List.of(
          "clocks.png",
          "queues.png",
          "jumps.png",
          "study-agreement.png",
          "study-clock_per_s.png",
          "study-offset_final.png",
          "study-queue_growth_per_s.png",
          "study-latency_p50_us.png");

  /** So many space-time diagrams are shown at once: the beginning, by time and by clock. */
  private static final int DIAGRAMS_SHOWN = 2;

  private final StudyData data;
  private final EmbeddedTrials drawn;
  private final EmbeddedTrials shown;
  private final List<EmbeddedTrial> drawable = new ArrayList<>();
  private final List<EmbeddedTrial> embedded = new ArrayList<>();
  private final List<TrialClocks> clocks = new ArrayList<>();

  /**
   * A report without trials yet.
   *
   * @param study what was asked, with a single point where it is no study
   * @param drawn the trials that the pictures are of, whatever the page shows
   * @param shown the trials that the page shows event by event
   */
  ReportBuilder(Study study, RunFacts facts, EmbeddedTrials drawn, EmbeddedTrials shown) {
    this.data = new StudyData(study, facts);
    this.drawn = drawn;
    this.shown = shown;
  }

  @Override
  public void add(String point, TrialAnalysis trial) {
    data.add(point, trial);
    trial
        .history()
        .filter(history -> history.size() > 0)
        .ifPresent(history -> keep(new EmbeddedTrial(point, trial, history)));
  }

  private void keep(EmbeddedTrial trial) {
    long seed = trial.trial().spec().seed();
    if (drawn.contains(trial.point(), seed)) {
      drawable.add(trial);
    }
    if (shown.contains(trial.point(), seed)) {
      embedded.add(trial);
    }
  }

  @Override
  public void addUnread(String point, Unread trial) {
    data.addUnread(point, trial);
  }

  @Override
  public void addClocks(TrialClocks trial) {
    clocks.add(trial);
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
    Map<String, Forecasts> forecasts = data.forecasts(driver);
    forecasts.forEach(this::predict);
    return forecasts;
  }

  /**
   * Sets what theory predicts of a point; see {@link StudyData#predict}.
   *
   * @param forecasts one a complete trial, in the order of adding
   */
  void predict(String point, Forecasts forecasts) {
    data.predict(point, forecasts);
  }

  @Override
  public Written write(Path folder, String again, ReportListener listener) throws IOException {
    ChartSupport support = ChartSupport.probe();
    listener.writing(support instanceof ChartSupport.Available);
    BriefReport digest = write(folder, support);
    return new Written(ReportFiles.warning(support, again), digest);
  }

  /** Writes the report, without charts where they cannot be drawn. */
  BriefReport write(Path folder, ChartSupport support) throws IOException {
    Optional<Predictions> predictions = Predictions.of(data);
    Quote verdict = VerdictQuote.of(data, predictions);
    List<Picture> pictures = pictures(support);
    List<Drawing> drawings = SpaceTimeDrawings.of(drawable);
    ReportFiles.write(
        folder,
        document(verdict, predictions, support, pictures, drawings),
        pictures,
        drawings,
        embedded,
        ReportBuilder::isOurs);
    return new BriefReport(
        verdict,
        data.isStudy() ? Text.plain("Each cell: " + PointsTable.cell(data)) : Text.NONE,
        data.complete() == 0 ? Optional.empty() : Optional.of(brief(predictions)));
  }

  /** Whether a file among the charts is one that a report draws. */
  private static boolean isOurs(String name) {
    return Charts.FILES.contains(name)
        || SpaceTimeDrawings.FILES.contains(name)
        || name.startsWith(StudyCharts.PREFIX);
  }

  private List<Picture> pictures(ChartSupport support) {
    if (support instanceof ChartSupport.Missing) {
      return List.of();
    }
    return data.isStudy() ? StudyCharts.of(data, StudyMeasures.of(data)) : Charts.of(data.first());
  }

  private Table brief(Optional<Predictions> predictions) {
    return data.isStudy()
        ? PointsTable.brief(data, predictions)
        : BriefTable.of(data.first(), predictions.map(Predictions::first));
  }

  private Document document(
      Quote verdict,
      Optional<Predictions> predictions,
      ChartSupport support,
      List<Picture> pictures,
      List<Drawing> drawings) {
    AllMeasures measures = new AllMeasures(data, predictions);
    List<Block> body = new ArrayList<>();
    body.add(verdict);
    body.addAll(Introduction.of(data));
    Section right = RightSection.of(data, predictions);
    boolean isUrgent = RightSection.isUrgent(data);
    // What is wrong comes before the results, so that nobody takes them for good.
    if (isUrgent) {
      body.add(right);
    }
    List<Block> results = new ArrayList<>(measures.results());
    // Skews change nothing else, so a study of them asks of other clocks before anything.
    OtherClocksSection.of(data, clocks)
        .ifPresent(section -> results.add(section.folded() ? results.size() : 0, section));
    body.add(Section.open("Results", results));
    int shown = diagramsShown(drawings.size());
    List<Block> charts = charts(support, pictures, drawings.subList(shown, drawings.size()));
    if (data.complete() > 0 && !charts.isEmpty()) {
      body.add(Section.open("Charts", charts));
    }
    if (shown > 0) {
      body.add(SpaceTimeSection.of(drawings.subList(0, shown)));
    }
    if (!isUrgent) {
      body.add(right);
    }
    if (data.complete() > 0) {
      body.add(Section.open("All measures", measures.folds()));
    }
    body.add(
        ProvenanceSection.of(
            data.facts(),
            ReportFiles.data(data.study().logs() == LogSetting.KEEP).plus(leftOut()),
            SettingsTable.of(data)));
    return new Document(data.study().title(), body);
  }

  /** Of how many trials the page does not show the events, and how to see them. */
  private Text leftOut() {
    int trials = data.trials().size();
    return embedded.size() >= trials
        ? Text.NONE
        : Text.of(
            " The page [report.html](report.html) holds the events of {} of {}; `{} --embed SEEDS`"
                + " makes it with those of other seeds.",
            Numbers.count(embedded.size()),
            Numbers.count(trials, "trial"),
            RunFacts.reporting());
  }

  /** How many diagrams are not folded with other charts. */
  private int diagramsShown(int all) {
    if (data.complete() == 0) {
      return all;
    }
    // Of a study, one trial says little.
    return data.isStudy() ? 0 : Math.min(DIAGRAMS_SHOWN, all);
  }

  private static List<Block> charts(
      ChartSupport support, List<Picture> pictures, List<Drawing> drawings) {
    List<Picture> main =
        pictures.stream()
            .filter(ReportBuilder::isMain)
            .sorted(Comparator.comparing(picture -> MAIN_PICTURES.indexOf(picture.file())))
            .toList();
    List<Block> blocks = new ArrayList<>(ChartsSection.blocks(support, main));
    List<Picture> more = pictures.stream().filter(picture -> !isMain(picture)).toList();
    List<Block> folded = new ArrayList<>();
    if (!more.isEmpty()) {
      folded.addAll(ChartsSection.blocks(support, more));
    }
    drawings.forEach(drawing -> folded.add(drawing.block()));
    if (!folded.isEmpty()) {
      String titles =
          Stream.concat(more.stream().map(Picture::title), drawings.stream().map(Drawing::title))
              .collect(Collectors.joining("; "));
      blocks.add(Section.folded("More charts", Text.plain(titles), folded));
    }
    return blocks;
  }

  private static boolean isMain(Picture picture) {
    return MAIN_PICTURES.contains(picture.file());
  }
}
