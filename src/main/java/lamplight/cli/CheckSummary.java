package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.report.text.Numbers;

/** What the check of a run came to over its trials, in the lines that close it. Not thread-safe. */
final class CheckSummary {
  private final long planned;
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private long byPlan;
  private long violations;
  private final Map<Trouble, String> first = new EnumMap<>(Trouble.class);
  private final Set<Path> refused = new HashSet<>();
  private long unreadable;
  private long lost;
  private int code = ExitCode.OK;

  /** What the first of is told, those that matter most first. */
  private enum Trouble {
    REFUSED,
    INVALID,
    UNREADABLE,
    LOST,
    INCOMPLETE
  }

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
    if (result.verdict() == Verdict.INVALID) {
      first.putIfAbsent(Trouble.INVALID, where + ": " + result.firstViolation().orElse("invalid"));
    }
    if (result.verdict() == Verdict.INCOMPLETE && isComplete) {
      byPlan++;
    } else if (result.verdict() == Verdict.INCOMPLETE) {
      String note = result.notes().isEmpty() ? "" : ", " + result.notes().get(0);
      first.putIfAbsent(Trouble.INCOMPLETE, where + ": incomplete" + note);
    }
  }

  /** Adds a trial whose files cannot be read. */
  void addUnreadable(String where, List<String> faults) {
    unreadable++;
    code = ExitCode.worst(code, ExitCode.FAILED);
    first.putIfAbsent(Trouble.UNREADABLE, where + ": " + faults.get(0));
  }

  /** Adds a trial that had ended, but is gone. */
  void addLost(String where) {
    lost++;
    code = ExitCode.worst(code, ExitCode.FAILED);
    first.putIfAbsent(Trouble.LOST, where);
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
    first.putIfAbsent(Trouble.REFUSED, sentence);
  }

  /** How many trials have ended, checked or not. */
  long ended() {
    return checked() + unreadable + lost;
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
      case VALID, UNDECIDED -> ExitCode.OK;
      case INCOMPLETE -> byPlan ? ExitCode.OK : ExitCode.FAILED;
      case INVALID -> ExitCode.BROKEN;
    };
  }

  /**
   * The counts, those that are 0 left out, and where the first trouble is, if there is any: a trial
   * that is not of this run, then a broken rule, before the rest.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(heading() + verdictCounts()));
    first.values().stream()
        .findFirst()
        .ifPresent(trouble -> lines.add("first trouble: " + trouble));
    return lines;
  }

  /** How many trials were checked, of how many where some have not ended. */
  private String heading() {
    String of = checked() == planned ? "" : " of " + planned;
    return checked() + of + " trial" + (planned == 1 ? "" : "s") + " checked";
  }

  /** The verdicts that were met. */
  private String verdictCounts() {
    String onPurpose = byPlan == 0 ? "" : " (" + byPlan + " by faults on purpose)";
    String counts =
        Stream.of(
                some(count(Verdict.VALID), " valid"),
                some(count(Verdict.UNDECIDED), " undecided"),
                some(count(Verdict.INCOMPLETE), " incomplete" + onPurpose),
                some(
                    count(Verdict.INVALID),
                    " invalid (" + Numbers.count(violations, "violation") + ")"),
                some(unreadable, " unreadable"),
                some(lost, " lost"))
            .filter(some -> !some.isEmpty())
            .collect(Collectors.joining(", "));
    return (counts.isEmpty() ? "" : ": " + counts)
        + some(refused.size(), " refused as not of this run", "; ");
  }

  private static String some(long count, String what) {
    return some(count, what, "");
  }

  private static String some(long count, String what, String before) {
    return count == 0 ? "" : before + count + what;
  }

  private long count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }
}
