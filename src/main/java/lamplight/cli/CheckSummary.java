package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.report.text.Numbers;

/**
 * What the check came to over all trials: the lines that close it, and the exit code. Not
 * thread-safe.
 */
final class CheckSummary implements CheckListener {
  private final long planned;
  private final boolean isStrict;
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
    INCOMPLETE,
    UNDECIDED
  }

  /**
   * A summary without trials yet.
   *
   * @param planned how many trials there are to be
   * @param isStrict whether a trial that is undecided is trouble
   */
  CheckSummary(long planned, boolean isStrict) {
    this.planned = planned;
    this.isStrict = isStrict;
  }

  @Override
  public void trial(CheckedTrial trial) {
    CheckResult result = trial.result();
    verdicts.merge(result.verdict(), 1L, Long::sum);
    violations += result.violations();
    code = ExitCode.worst(code, codeOf(result.verdict(), trial.complete()));
    String where = trial.where() + ": ";
    switch (result.verdict()) {
      case VALID -> {
        // Counted, and no trouble.
      }
      case UNDECIDED -> {
        if (isStrict) {
          first.putIfAbsent(Trouble.UNDECIDED, where + "undecided" + firstUnexamined(result));
        }
      }
      case INCOMPLETE -> {
        byPlan += trial.complete() ? 1 : 0;
        if (!trial.complete()) {
          String note = result.notes().isEmpty() ? "" : ", " + result.notes().get(0);
          first.putIfAbsent(Trouble.INCOMPLETE, where + "incomplete" + note);
        }
      }
      case INVALID ->
          first.putIfAbsent(Trouble.INVALID, where + result.firstViolation().orElse("invalid"));
    }
  }

  private static String firstUnexamined(CheckResult result) {
    return result.rules().stream()
        .filter(rule -> !rule.isExamined() && rule.rule().isDecisive())
        .map(
            rule ->
                ", rule " + rule.rule().number() + " cannot be examined: " + rule.extent().reason())
        .findFirst()
        .orElse(", too little of the traffic can be judged");
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) {
    unreadable++;
    code = ExitCode.worst(code, ExitCode.FAILED);
    first.putIfAbsent(Trouble.UNREADABLE, where + ": " + faults.get(0));
  }

  @Override
  public void lost(String sentence) {
    lost++;
    code = ExitCode.worst(code, ExitCode.FAILED);
    first.putIfAbsent(Trouble.LOST, sentence);
  }

  @Override
  public void refused(Path folder, String sentence) {
    refused.add(folder);
    // Each trial was held to its own record; a run of several settings is not well all the same.
    code = ExitCode.worst(code, ExitCode.FAILED);
    first.putIfAbsent(Trouble.REFUSED, sentence);
  }

  /** The worst exit code of the trials. */
  int code() {
    return code;
  }

  /** What is incomplete because of planned faults alone is well. */
  private int codeOf(Verdict verdict, boolean isByPlan) {
    return switch (verdict) {
      case VALID -> ExitCode.OK;
      case UNDECIDED -> isStrict ? ExitCode.UNDECIDED : ExitCode.OK;
      case INCOMPLETE -> isByPlan ? ExitCode.OK : ExitCode.FAILED;
      case INVALID -> ExitCode.BROKEN;
    };
  }

  /** Every count by its name. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("planned", planned);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.name().toLowerCase(Locale.ROOT), count(verdict));
    }
    counts.put("unreadable", unreadable);
    counts.put("lost", lost);
    counts.put("refused", (long) refused.size());
    counts.put("violations", violations);
    return counts;
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

  private long checked() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  private long count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }
}
