package lamplight.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.analysis.TrialAnalysis;
import lamplight.analysis.TrialAnalyzer;
import lamplight.analysis.check.Verdict;
import lamplight.analysis.table.ChecksTable;
import lamplight.analysis.table.ProcessesTable;
import lamplight.analysis.table.SeedSamples;
import lamplight.analysis.table.SummaryTable;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.log.TrialRecord;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.RunFacts;
import lamplight.run.RunFolder;
import lamplight.run.RunPlan;
import lamplight.run.RunRecord;
import lamplight.run.TrialId;

/**
 * Everything after the logs: checks and measures the trials of a run's folder and writes its
 * tables, charts and reports. A function of what stands in the folder, so that doing it again gives
 * the same bytes.
 */
public final class RunReport {
  private RunReport() {}

  /**
   * What came of it.
   *
   * @param verdict the worst verdict of the check over the complete trials
   * @param failedTrials how many trials failed
   * @param report the report
   * @param warnings what a person should know, a sentence each
   */
  public record Outcome(Verdict verdict, long failedTrials, Path report, List<String> warnings) {}

  /**
   * Analyses the logs in a run's folder and writes everything anew.
   *
   * @throws ExperimentException when the run's effective settings are not those of an experiment
   * @throws IOException when a file cannot be read or written, or a log is malformed
   */
  public static Outcome rebuild(RunFolder folder) throws IOException, ExperimentException {
    ParsedExperiment parsed = ExperimentFile.parse(folder.effective(), List.of());
    ReportBuilder report = new ReportBuilder(facts(parsed, RunRecord.read(folder)));
    Verdict verdict = Verdict.VALID;
    long failed = 0;
    SeedSamples samples = new SeedSamples();
    Path path = folder.path();
    try (ProcessesTable processes = new ProcessesTable(open(path.resolve("processes.csv")));
        ChecksTable checks = new ChecksTable(open(path.resolve("checks.csv")))) {
      for (TrialId trial : RunPlan.trialsOf(parsed.experiment())) {
        if (folder.hasEnded(trial)) {
          TrialAnalysis analysis = TrialAnalyzer.analyze(folder.trial(trial));
          report.add(analysis);
          verdict = verdict.worst(analysis.check().verdict());
          failed += analysis.record().state() == TrialRecord.State.FAILED ? 1 : 0;
          processes.add(trial.point(), trial.seed(), analysis.measures());
          checks.add(trial.point(), trial.seed(), analysis.check());
          samples.add(trial.point(), analysis.measures());
        }
      }
    }
    try (BufferedWriter summary = open(path.resolve("summary.csv"))) {
      SummaryTable.write(summary, samples, SummaryTable.Predictions.NONE);
    }
    ChartSupport support = ChartSupport.probe();
    report.write(path, support);
    List<String> warnings = ReportBuilder.warning(support).stream().toList();
    return new Outcome(verdict, failed, folder.report(), warnings);
  }

  private static RunFacts facts(ParsedExperiment parsed, RunRecord record) {
    Map<String, String> settings = new LinkedHashMap<>();
    parsed.settings().entries().forEach(e -> settings.put(e.key().keyName(), e.text()));
    return new RunFacts(parsed.experiment(), settings, record.entries());
  }

  private static BufferedWriter open(Path file) throws IOException {
    return Files.newBufferedWriter(file);
  }
}
