package lamplight.results.overview;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.results.overview.RunDigest.Progress;
import lamplight.results.table.CheckRow;
import lamplight.results.table.SummaryRow;
import lamplight.run.RunFolder;
import lamplight.run.RunLock;
import lamplight.run.RunRecord;
import lamplight.run.RunState;

/** Reads what the small files of a run say of it, and no log. Thread-safe. */
public final class DigestReader {
  private DigestReader() {}

  /** A row on the run in a folder; one that cannot be read says why. */
  public static OverviewRow read(Path folder) {
    try {
      return new OverviewRow(folder, Optional.of(digest(RunFolder.open(folder))), "");
    } catch (ExperimentException refused) {
      return new OverviewRow(folder, Optional.empty(), refused.faults().get(0).toString());
    } catch (NoSuchFileException missing) {
      return new OverviewRow(folder, Optional.empty(), missing.getFile() + ": no such file");
    } catch (AccessDeniedException denied) {
      return new OverviewRow(folder, Optional.empty(), denied.getFile() + ": permission denied");
    } catch (IOException failure) {
      return new OverviewRow(folder, Optional.empty(), String.valueOf(failure.getMessage()));
    }
  }

  private static RunDigest digest(RunFolder folder) throws IOException, ExperimentException {
    Study study = ExperimentFile.parseWritten(folder.effective(), List.of()).study();
    RunRecord record = RunRecord.parse(folder);
    CheckTotals checks = new CheckTotals();
    Path checksFile = folder.path().resolve("checks.csv");
    if (Files.exists(checksFile)) {
      CheckRow.read(checksFile, checks::add);
    }
    SummaryTotals summary = new SummaryTotals();
    Path summaryFile = folder.path().resolve("summary.csv");
    boolean isMeasured = Files.exists(summaryFile);
    if (isMeasured) {
      SummaryRow.read(summaryFile, summary::add);
    }
    Progress progress = progress(folder, record);
    boolean hasPage = Files.exists(folder.path().resolve(RunDigest.PAGE));
    return new RunDigest(
        study.title(),
        study.seeds().text(),
        study.seeds().count(),
        study.points().size(),
        study.time(),
        progress,
        new RunDigest.Trials(
            study.trials(),
            checks.ended(),
            isMeasured ? OptionalLong.of(summary.trials()) : OptionalLong.empty()),
        checks.check(),
        summary.latestUs(),
        summary.measures(),
        record.get("git.commit"),
        record.get("git.dirty").equals("true"),
        hasPage,
        // A run that goes on writes its files itself.
        progress == Progress.RUNNING ? List.of() : EditedFiles.of(folder));
  }

  private static Progress progress(RunFolder folder, RunRecord record) throws IOException {
    if (record.isIn(RunState.COMPLETE)) {
      return Progress.COMPLETE;
    }
    if (record.isIn(RunState.INTERRUPTED)) {
      return Progress.INTERRUPTED;
    }
    return RunLock.isHeld(folder) ? Progress.RUNNING : Progress.KILLED;
  }
}
