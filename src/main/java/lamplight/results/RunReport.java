package lamplight.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lamplight.check.Verdict;
import lamplight.clocks.ClockFigures;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.LogSetting;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Study;
import lamplight.log.Maker;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.ProcessMeasures;
import lamplight.results.table.CheckRow;
import lamplight.results.table.ClockRow;
import lamplight.results.table.ProcessRow;
import lamplight.results.table.RelayRow;
import lamplight.results.table.SummaryTable;
import lamplight.results.table.Table;
import lamplight.run.Build;
import lamplight.run.MatchingTrials;
import lamplight.run.OtherSettingsException;
import lamplight.run.RunFolder;
import lamplight.run.RunInUseException;
import lamplight.run.RunListener;
import lamplight.run.RunLock;
import lamplight.run.RunPlan;
import lamplight.run.RunRecord;
import lamplight.run.RunState;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;
import lamplight.trial.VirtualTrial;

/**
 * Everything after the logs: checks and measures the trials of a run's folder and writes its
 * tables, charts and reports. A function of what stands in the folder, so that doing it again gives
 * the same bytes.
 */
public final class RunReport {
  private final RunFolder folder;
  private final Publication tables;
  private final Reporting report;
  private final Optional<Maker> maker;

  /** Those that other clocks are replayed over, whichever a page shows. */
  private final EmbeddedTrials replayed;

  private final Makers makers = new Makers();
  private Verdict verdict = Verdict.VALID;
  private final List<String> warnings = new ArrayList<>();
  private final BrokenRules broken = new BrokenRules();
  private long failed;
  private long unreadable;

  private RunReport(
      RunFolder folder,
      Publication tables,
      Reporting report,
      Optional<Maker> maker,
      EmbeddedTrials replayed) {
    this.folder = folder;
    this.tables = tables;
    this.report = report;
    this.maker = maker;
    this.replayed = replayed;
  }

  /**
   * What came of it.
   *
   * @param verdict the worst verdict of the check over the trials
   * @param failedTrials how many trials failed
   * @param unreadableTrials how many trials cannot be read
   * @param report the report
   * @param warnings what a person should know, a sentence each
   * @param digest what the report says first
   */
  public record Outcome(
      Verdict verdict,
      long failedTrials,
      long unreadableTrials,
      Path report,
      List<String> warnings,
      Digest digest) {}

  /**
   * Analyses the trials of a run and writes everything anew.
   *
   * @param threads how many trials are analysed at once
   * @param stop asked again and again; once it says yes, the report is written over the trials so
   *     far
   * @param listener is told how it goes
   * @param reports makes the report
   * @param clock says when a run without logs, whose trials are computed here, ended
   * @throws ExperimentException when the run's effective settings are not those of an experiment
   * @throws RunInUseException when another harness uses the folder
   * @throws OtherSettingsException when a trial was made under other settings than the run's
   * @throws LostTrialsException when a trial's logs are gone of which an earlier report tells,
   *     which then stays as it is
   * @throws lamplight.log.UnwritableException when a file cannot be written; what an earlier report
   *     left stays as it is
   * @throws IOException when the record of the run cannot be read; a trial that cannot be read is
   *     counted, and named in a warning
   */
  public static Outcome rebuild(
      RunFolder folder,
      int threads,
      BooleanSupplier stop,
      ReportListener listener,
      ReportMaker reports,
      Clock clock)
      throws IOException, InterruptedException, ExperimentException {
    // Two that write the same drafts would garble each other's tables.
    // Tables are drafted, so that a fault in a log leaves those of an earlier report whole.
    try (RunLock lock = RunLock.take(folder);
        Publication tables = new Publication(folder.path())) {
      lock.note(ProcessHandle.current().pid());
      ParsedExperiment parsed = ExperimentFile.parseWritten(folder.effective(), List.of());
      MatchingTrials.require(folder, parsed.study());
      LostTrials.refuse(folder, parsed.study());
      RunRecord record = RunRecord.read(folder);
      boolean discards = parsed.study().logs() == LogSetting.DISCARD;
      // Trials without logs are made here and now, whatever made them before.
      Optional<Maker> maker = discards ? Optional.of(Build.current().here()) : Optional.empty();
      EmbeddedTrials first = EmbeddedTrials.first(parsed.study());
      EmbeddedTrials replayed = EmbeddedTrials.replayed(parsed.study());
      RunReport run =
          new RunReport(
              folder,
              tables,
              reports.begin(
                  parsed.study(), FactsOfRun.of(folder, parsed, record, new Makers()), first),
              maker,
              replayed);
      TrialAnalysisPool trials =
          new TrialAnalysisPool(
              folder, parsed.study(), threads, reports.embedded(first).or(first).or(replayed));
      listener.analysing(
          RunPlan.trialsOf(parsed.study()).stream()
              .filter(trial -> discards || folder.hasEnded(trial))
              .count());
      boolean all = run.analyse(trials, hasRelays(parsed.study()), stop, listener);
      RunState state = all ? RunState.COMPLETE : RunState.INTERRUPTED;
      RunRecord known = record;
      if (discards && !record.isIn(state)) {
        known = record.ended(state, clock.instant());
        known.write(folder);
      }
      run.report.conclude(FactsOfRun.of(folder, parsed, known, run.makers));
      return run.write(listener);
    }
  }

  private static boolean hasRelays(Study study) {
    return study.points().stream().anyMatch(point -> point.experiment().relay().isPresent());
  }

  private boolean analyse(
      TrialAnalysisPool trials, boolean hasRelays, BooleanSupplier stop, RunListener listener)
      throws IOException, InterruptedException {
    try (Table.Rows<ProcessRow> processes = ProcessRow.TABLE.to(draft("processes.csv"));
        Table.Rows<CheckRow> checks = CheckRow.TABLE.to(draft("checks.csv"));
        Table.Rows<RelayRow> relays =
            RelayRow.TABLE.to(hasRelays ? draft("relays.csv") : Writer.nullWriter());
        Table.Rows<ClockRow> clocks = ClockRow.TABLE.to(draft("clocks.csv"))) {
      return trials.forEach(
          stop, listener, new Tables(processes, checks, relays, clocks, listener));
    }
  }

  /** Takes each trial into the tables and the report. */
  private final class Tables implements TrialAnalysisPool.Sink {
    private final Table.Rows<ProcessRow> processes;
    private final Table.Rows<CheckRow> checks;
    private final Table.Rows<RelayRow> relays;
    private final Table.Rows<ClockRow> clocks;
    private final RunListener listener;

    Tables(
        Table.Rows<ProcessRow> processes,
        Table.Rows<CheckRow> checks,
        Table.Rows<RelayRow> relays,
        Table.Rows<ClockRow> clocks,
        RunListener listener) {
      this.processes = processes;
      this.checks = checks;
      this.relays = relays;
      this.clocks = clocks;
      this.listener = listener;
    }

    @Override
    public void accept(TrialId trial, TrialAnalysis analysis) throws IOException {
      listener.trialEnded(trial, analysis.record());
      makers.add(maker.or(analysis.record()::maker), trial.toString());
      report.add(trial.point(), analysis);
      broken.add(trial, analysis.check());
      verdict = verdict.worst(analysis.check().verdict());
      failed += analysis.record().state() == TrialRecord.State.FAILED ? 1 : 0;
      for (ProcessMeasures measures : analysis.measures()) {
        processes.add(new ProcessRow(trial.point(), trial.seed(), measures));
      }
      for (CheckRow row : CheckRow.of(trial.point(), trial.seed(), analysis.check())) {
        checks.add(row);
      }
      if (analysis.relay().isPresent()) {
        relays.add(new RelayRow(trial.point(), trial.seed(), analysis.relay().get()));
      }
      if (replayed.contains(trial.point(), trial.seed())) {
        replay(trial, analysis);
      }
    }

    private void replay(TrialId trial, TrialAnalysis analysis) throws IOException {
      Optional<TrialClocks> told = TrialClocks.of(trial.point(), analysis);
      if (told.isPresent()) {
        report.addClocks(told.get());
        for (ClockFigures figures : told.get().figures()) {
          clocks.add(new ClockRow(trial.point(), trial.seed(), figures));
        }
      }
    }

    @Override
    public void unreadable(TrialId trial, UnreadableException fault) throws IOException {
      // From the run's folder on, so that a report does not depend on where that stands.
      Path path = folder.trial(trial).path();
      String within = folder.path().relativize(path).toString();
      List<String> faults =
          fault.faults().stream().map(each -> each.replace(path + "/", within + "/")).toList();
      Unread unread = new Unread(trial.seed(), faults);
      report.addUnread(trial.point(), unread);
      checks.add(CheckRow.unreadable(trial.point(), trial.seed(), unread.cause()));
      unreadable++;
      warnings.add(UnreadableTrials.sentence(folder, trial, fault));
    }
  }

  private Outcome write(ReportListener listener) throws IOException {
    listener.predicting();
    SummaryTable.Predictions predictions = new PredictedMeans(report.predict(VirtualTrial::run));
    try (Writer summary = draft("summary.csv")) {
      SummaryTable.write(summary, report.measurements(), predictions);
    }
    String again = TypedCommand.of("report", folder.path().toString());
    Reporting.Written written = report.write(folder.path(), again, listener);
    tables.publish();
    broken.sentence().ifPresent(sentence -> warnings.add(0, sentence));
    written.warning().ifPresent(warnings::add);
    return new Outcome(verdict, failed, unreadable, folder.report(), warnings, written.digest());
  }

  private Writer draft(String name) throws IOException {
    OutputStream out = tables.open(name);
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
