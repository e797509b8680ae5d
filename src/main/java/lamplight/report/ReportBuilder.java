package lamplight.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lamplight.analysis.TrialAnalysis;
import lamplight.model.Rate;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Charts;
import lamplight.report.chart.Picture;
import lamplight.report.data.RunData;
import lamplight.report.data.RunFacts;
import lamplight.report.data.TrialRow;
import lamplight.report.text.HtmlPage;
import lamplight.report.text.Markdown;
import lamplight.theory.Forecasts;

/**
 * Builds the report of a run from its trials, given one after another in the order of the
 * experiment, in memory that stays small for many thousand trials. The same input gives the same
 * files, byte for byte. Not thread-safe.
 */
public final class ReportBuilder {
  /** The folder of the charts within that of the run. */
  static final String CHARTS = "charts";

  private final RunData data;

  /** A report without trials yet. */
  public ReportBuilder(RunFacts facts) {
    this.data = new RunData(facts);
  }

  /** Adds the next trial, complete or failed. */
  public void add(TrialAnalysis trial) {
    data.add(trial);
  }

  /** Replaces the facts: how far a run came may be known only after its last trial. */
  public void conclude(RunFacts facts) {
    data.conclude(facts);
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

  /**
   * Writes {@code report.md}, {@code report.html} and {@code charts/*.png} into the run's folder,
   * in the place of those of an earlier report.
   *
   * @param support whether charts can be drawn here; without them the report says how to get them
   */
  public void write(Path folder, ChartSupport support) throws IOException {
    List<Picture> pictures =
        support instanceof ChartSupport.Available ? Charts.of(data) : List.of();
    Path charts = folder.resolve(CHARTS);
    Files.createDirectories(charts);
    for (String file : Charts.FILES) {
      Files.deleteIfExists(charts.resolve(file));
    }
    for (Picture picture : pictures) {
      picture.write(charts);
    }
    String markdown = markdown(support, pictures);
    Files.writeString(folder.resolve("report.md"), markdown);
    Files.writeString(
        folder.resolve("report.html"), HtmlPage.of(data.experiment().title(), markdown));
  }

  /**
   * What a person should be told when the charts are left out, in one sentence; empty when they are
   * not.
   */
  public static Optional<String> warning(ChartSupport support) {
    return support instanceof ChartSupport.Missing missing
        ? Optional.of(ChartsSection.advice(missing).replace("`", ""))
        : Optional.empty();
  }

  private String markdown(ChartSupport support, List<Picture> pictures) {
    Markdown out = new Markdown();
    out.heading(1, Markdown.escape(data.experiment().title()));
    StatusSection.append(out, data);
    AskedSection.append(out, data);
    FoundSection.append(out, data);
    ChartsSection.append(out, support, pictures);
    CheckSection.append(out, data);
    TwinSection.append(out, data);
    TablesSection.append(out, data);
    TrialsSection.append(out, data);
    TimingSection.append(out, data);
    ProvenanceSection.append(out, data);
    return out.text();
  }
}
