package lamplight.report.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.chart.StudyCharts;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Document;
import lamplight.report.part.BriefReport;
import lamplight.report.part.ChartsSection;
import lamplight.report.part.CheckSection;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.part.ReportFiles;
import lamplight.report.part.UntilNote;
import lamplight.report.text.Markdown;
import lamplight.results.ReportListener;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.Unread;
import lamplight.stats.frame.Measurements;
import lamplight.theory.Forecasts;
import lamplight.theory.VirtualDriver;

/** Builds the report of a study. Not thread-safe. */
public final class StudyReport implements Reporting {
  private final StudyData data;

  /**
   * A report without trials yet.
   *
   * @param facts those of the run; its experiment is that of the first point
   */
  public StudyReport(Study study, RunFacts facts) {
    this.data = new StudyData(study, facts);
  }

  @Override
  public void add(String point, TrialAnalysis trial) {
    data.add(point, trial);
  }

  @Override
  public void addUnread(String point, Unread trial) {
    data.addUnread(point, trial);
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
    return data.predict(driver);
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
        support instanceof ChartSupport.Available
            ? StudyCharts.of(data, StudyMeasures.of(data))
            : List.of();
    Block.Quote verdict = StudyStatus.of(data);
    ReportFiles.write(
        folder,
        document(verdict, support, pictures),
        pictures,
        name -> name.startsWith(StudyCharts.PREFIX));
    return new BriefReport(verdict, StudyBrief.of(data));
  }

  private Document document(Block.Quote verdict, ChartSupport support, List<Picture> pictures) {
    Markdown out = new Markdown();
    StudyTheory theory = new StudyTheory(data);
    out.add(List.of(verdict));
    UntilNote.of(data.facts()).ifPresent(note -> out.add(List.of(new Block.Paragraph(note))));
    StudyAsked.append(out, data);
    StudyFound.append(out, data, theory);
    out.heading(2, "Charts").add(ChartsSection.blocks(support, pictures));
    out.heading(2, "Is it right?").list(StudyFound.right(data, theory));
    StudyPoints.troubled(out, data);
    out.fold(3, "The eight rules", "").add(CheckSection.blocks(data.checked()));
    theory.append(out);
    StudyTiming.append(out, data);
    out.heading(2, "All measures");
    StudyTables.append(out, data, theory);
    StudyPoints.append(out, data, theory);
    StudyRelays.append(out, data);
    List<Block> body = new ArrayList<>(out.document(data.study().title()).body());
    body.add(
        ProvenanceSection.of(
            data.facts(),
            ReportFiles.data(data.study().logs() == LogSetting.KEEP),
            List.of(StudyAsked.settings(data.facts()))));
    return new Document(data.study().title(), body);
  }
}
