package lamplight.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.check.Violation;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;

/**
 * Holds the files of a trial in virtual time against the trial itself, computed anew: its
 * specification determines every byte of its logs, and how it ended. Memory does not grow with the
 * trial's length. Stateless and thread-safe.
 */
final class Recomputation {
  private Recomputation() {}

  /**
   * Adds what differs from the trial computed anew, as violations of rule 8. A trial in real time,
   * one that failed, and one in which rules are broken anyway, which say more, stay as they are.
   *
   * @param all is told of each
   * @throws IOException when a file cannot be read
   */
  static CheckResult compared(
      TrialFolder folder, TrialRecord record, CheckResult check, ViolationListener all)
      throws IOException {
    boolean isComputable =
        record.time() == TimeMode.VIRTUAL && record.state() == TrialRecord.State.COMPLETE;
    if (!isComputable || check.verdict() == Verdict.INVALID) {
      return check;
    }
    List<String> differences = differences(folder, record);
    differences.forEach(found -> all.broken(Violation.of(Rule.DRAWS, found)));
    return check.breaking(Rule.DRAWS, differences);
  }

  /** The first difference of each file, in a sentence. */
  private static List<String> differences(TrialFolder folder, TrialRecord record)
      throws IOException {
    List<FileComparison> files = new ArrayList<>();
    TrialRecord computed;
    try (TrialLogWriter logs =
        new TrialLogWriter(
            folder,
            record.spec(),
            file -> {
              FileComparison comparison = new FileComparison(file);
              files.add(comparison);
              return comparison;
            })) {
      computed = VirtualTrial.record(record.point(), record.spec(), logs);
    }
    List<String> differences = new ArrayList<>();
    ofRecords(folder, record, computed).ifPresent(differences::add);
    files.forEach(file -> file.difference().ifPresent(differences::add));
    return differences.stream()
        .map(
            found -> found + " was expected, because a trial in virtual time follows from its seed")
        .toList();
  }

  /** The first line in which two records differ; who made the trial stands behind all others. */
  private static Optional<String> ofRecords(
      TrialFolder folder, TrialRecord record, TrialRecord computed) {
    List<String> is = record.text().lines().toList();
    List<String> expected = computed.text().lines().toList();
    for (int line = 0; line < expected.size(); line++) {
      if (!expected.get(line).equals(is.get(line))) {
        return Optional.of(
            folder.record().getFileName()
                + ": "
                + is.get(line).strip()
                + ", but "
                + expected.get(line).strip());
      }
    }
    return Optional.empty();
  }
}
