package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;

/** What the check of a run came to over its trials, in the lines that close it. Not thread-safe. */
final class CheckSummary {
  private final long planned;
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private long byPlan;
  private long violations;
  private Optional<String> firstInvalid = Optional.empty();
  private Optional<String> firstIncomplete = Optional.empty();
  private Optional<String> firstUnreadable = Optional.empty();
  private Optional<String> firstRefused = Optional.empty();
  private final Set<Path> refused = new HashSet<>();
  private long unreadable;
  private int code = ExitCode.OK;

  /**
   * A summary without trials yet.
   *
   * @param planned how many trials the run is to have
   */
  CheckSummary(long planned) {
    this.planned = planned;
  }

  /**
   * Adds a trial.
   *
   * @param where how a person finds it
   * @param isComplete whether it ran to its end, so that what could not be matched is so because of
   *     faults on purpose
   */
  void add(String where, CheckResult result, boolean isComplete) {
    verdicts.merge(result.verdict(), 1L, Long::sum);
    violations += result.violations();
    code = ExitCode.worst(code, codeOf(result.verdict(), isComplete));
    switch (result.verdict()) {
      case VALID -> {}
      case INVALID -> {
        if (firstInvalid.isEmpty()) {
          firstInvalid = Optional.of(where + ": " + violation(result));
        }
      }
      case INCOMPLETE -> {
        byPlan += isComplete ? 1 : 0;
        if (firstIncomplete.isEmpty() && !isComplete) {
          firstIncomplete = Optional.of(where + ": " + unmatched(result));
        }
      }
    }
  }

  /** Adds a trial whose files cannot be read. */
  void addUnreadable(String where, List<String> faults) {
    unreadable++;
    code = ExitCode.worst(code, ExitCode.FAILED);
    firstUnreadable = firstUnreadable.or(() -> Optional.of(where + ": " + faults.get(0)));
  }

  /**
   * Adds that a trial is not of this run, which says nothing of its verdict. One that is refused
   * for two reasons counts once.
   *
   * @param folder the folder of the trial
   * @param sentence what contradicts the run
   */
  void addRefused(Path folder, String sentence) {
    refused.add(folder);
    // Each trial was held to its own record; a run of several settings is not well all the same.
    code = ExitCode.worst(code, ExitCode.FAILED);
    firstRefused = firstRefused.or(() -> Optional.of(sentence));
  }

  /** How many trials have ended, checked or not. */
  long ended() {
    return checked() + unreadable;
  }

  /** How many trials were checked. */
  long checked() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The worst exit code of the trials. */
  int code() {
    return code;
  }

  /** The exit code of a verdict; what is incomplete because of planned faults alone is well. */
  static int codeOf(Verdict verdict, boolean byPlan) {
    return switch (verdict) {
      case VALID -> ExitCode.OK;
      case INCOMPLETE -> byPlan ? ExitCode.OK : ExitCode.FAILED;
      case INVALID -> ExitCode.BROKEN;
    };
  }

  /**
   * The counts, those that are 0 left out, and where the first trouble is, if there is any: a trial
   * that is not of this run, then a broken rule, before the rest.
   */
  List<String> lines() {
    String counts = heading() + verdictCounts();
    return firstRefused
        .or(() -> firstInvalid)
        .or(() -> firstUnreadable)
        .or(() -> firstIncomplete)
        .map(first -> List.of(counts, "first trouble: " + first))
        .orElse(List.of(counts));
  }

  /** How many trials were checked, of how many where some have not ended. */
  private String heading() {
    String of = checked() == planned ? "" : String.format(Locale.ROOT, " of %d", planned);
    return String.format(
        Locale.ROOT, "%d%s trial%s checked", checked(), of, planned == 1 ? "" : "s");
  }

  /** The verdicts that were met. */
  private String verdictCounts() {
    List<String> counts = new ArrayList<>();
    if (count(Verdict.VALID) > 0) {
      counts.add(String.format(Locale.ROOT, "%d valid", count(Verdict.VALID)));
    }
    if (count(Verdict.INCOMPLETE) > 0) {
      String onPurpose =
          byPlan == 0 ? "" : String.format(Locale.ROOT, " (%d by faults on purpose)", byPlan);
      counts.add(
          String.format(Locale.ROOT, "%d incomplete", count(Verdict.INCOMPLETE)) + onPurpose);
    }
    if (count(Verdict.INVALID) > 0) {
      counts.add(
          String.format(
              Locale.ROOT,
              "%d invalid (%d violation%s)",
              count(Verdict.INVALID),
              violations,
              violations == 1 ? "" : "s"));
    }
    if (unreadable > 0) {
      counts.add(String.format(Locale.ROOT, "%d unreadable", unreadable));
    }
    if (!refused.isEmpty()) {
      counts.add(String.format(Locale.ROOT, "%d refused", refused.size()));
    }
    return counts.isEmpty() ? "" : ": " + String.join(", ", counts);
  }

  private long count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }

  private static String violation(CheckResult result) {
    return result.firstViolation().orElse("invalid");
  }

  private static String unmatched(CheckResult result) {
    return "incomplete" + result.notes().stream().findFirst().map(note -> ", " + note).orElse("");
  }
}
