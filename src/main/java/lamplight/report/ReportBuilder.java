package lamplight.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.model.Rate;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Charts;
import lamplight.report.chart.Picture;
import lamplight.report.data.Checked;
import lamplight.report.data.RunData;
import lamplight.report.data.RunFacts;
import lamplight.report.data.TrialRow;
import lamplight.report.data.Unread;
import lamplight.report.document.Document;
import lamplight.report.part.ChartsSection;
import lamplight.report.part.CheckSection;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.part.ReportFiles;
import lamplight.report.part.Reporting;
import lamplight.report.part.UntilNote;
import lamplight.report.text.Markdown;
import lamplight.results.TrialAnalysis;
import lamplight.stats.frame.Measurements;
import lamplight.theory.Forecasts;
import lamplight.theory.VirtualDriver;

/**
 * Builds the report of a run from its trials, given one after another in the order of the
 * experiment, in memory that stays small for many thousand trials. The same input gives the same
 * files, byte for byte. Not thread-safe.
 */
public final class ReportBuilder implements Reporting {
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
  public void write(Path folder, ChartSupport support) throws IOException {
    List<Picture> pictures =
        support instanceof ChartSupport.Available ? Charts.of(data) : List.of();
    ReportFiles.write(folder, document(support, pictures), pictures, Charts.FILES::contains);
  }

  private Document document(ChartSupport support, List<Picture> pictures) {
    Markdown out = new Markdown();
    StatusSection.append(out, data);
    UntilNote.append(out, data.facts());
    AskedSection.append(out, data);
    FoundSection.append(out, data);
    ChartsSection.append(out, support, pictures);
    CheckSection.append(out, Checked.of(data));
    TwinSection.append(out, data);
    RelaySection.append(out, data);
    TablesSection.append(out, data);
    TrialsSection.append(out, data);
    TimingSection.append(out, data);
    ProvenanceSection.append(out, data.facts());
    return out.document(data.experiment().title());
  }
}
