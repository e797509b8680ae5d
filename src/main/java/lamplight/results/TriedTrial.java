package lamplight.results;

import java.io.IOException;
import java.util.List;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;

/**
 * One trial of somebody's program, read for the person who wrote it. Immutable.
 *
 * @param analysis its check, and the comparison with its twin
 * @param exercise what it put to the test
 */
public record TriedTrial(TrialAnalysis analysis, List<Exercise.Count> exercise) {
  public TriedTrial {
    exercise = List.copyOf(exercise);
  }

  /**
   * Reads the trial in a folder.
   *
   * @throws UnreadableException when files are missing, unreadable or malformed
   */
  public static TriedTrial of(TrialFolder folder) throws UnreadableException {
    TrialAnalysis analysis = TrialAnalyzer.analyze(folder, false);
    TrialRecord record = analysis.record();
    Exercise exercise = new Exercise(record.spec().processes());
    TrialLogs logs =
        TrialLogs.of(
            folder, record.spec(), RecordedKills.of(record), TrialAnalyzer.isComplete(record));
    try {
      logs.tell(exercise);
    } catch (IOException fault) {
      throw Faults.of(logs.faults(), fault);
    }
    return new TriedTrial(analysis, exercise.counts());
  }
}
