package lamplight.results;

import java.io.IOException;
import java.util.Locale;
import lamplight.log.ProgramEnd;
import lamplight.log.TrialRecord;
import lamplight.model.EventListener;
import lamplight.model.QueueOverflowException;
import lamplight.model.TimeMode;
import lamplight.trial.VirtualTrial;
import lamplight.twin.TwinComparison;
import lamplight.twin.TwinResult;

/** Sets a complete trial in real time beside its twin, while its logs are read for the analysis. */
final class TwinTrial {
  private TwinTrial() {}

  /** Tells the analyzer of the whole trial, and gives what came of the comparison. */
  static TwinResult tell(TrialRecord record, TrialLogs logs, EventListener analyzer)
      throws IOException {
    String obstacle = obstacle(record);
    if (!obstacle.isEmpty()) {
      logs.tell(analyzer);
      return new TwinResult.NotCompared(obstacle);
    }
    TwinComparison twin;
    try {
      twin = TwinComparison.of(record.spec(), TrialAnalyzer.timeBase(record), VirtualTrial::run);
    } catch (QueueOverflowException overflow) {
      logs.tell(analyzer);
      return new TwinResult.NotCompared("its twin did not run: " + overflow.sentence());
    }
    logs.tell(analyzer.andThen(twin));
    return twin.result();
  }

  /** Why a trial is not compared; empty when it is. */
  static String obstacle(TrialRecord record) {
    if (record.time() == TimeMode.VIRTUAL) {
      return "it ran in virtual time itself";
    }
    if (record.state() != TrialRecord.State.COMPLETE) {
      return "it failed";
    }
    boolean ownDraws =
        record.processes().stream()
            .flatMap(end -> end.program().stream())
            .anyMatch(ProgramEnd::ownDraws);
    if (ownDraws) {
      return "its programs draw by themselves";
    }
    long ticks = TwinComparison.ticks(record.spec());
    return ticks <= TwinComparison.TICKS_MAX
        ? ""
        : String.format(
            Locale.ROOT,
            "it has %,d ticks, and more than %,d are not compared",
            ticks,
            TwinComparison.TICKS_MAX);
  }
}
