package lamplight.report.data;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.results.TrialAnalysis;
import lamplight.twin.TwinResult;

/**
 * One trial as the report's tables need it.
 *
 * @param name what it is called, such as {@code seed 3}, in a study with the label of its point
 * @param rates ticks per second of model time, process 1 first; none where the roles are
 *     percentiles over many processes, so that memory does not grow with their number
 * @param nominalTicks how many ticks were due, of a killed process before its kill, process 1
 *     first; likewise
 * @param roles the process in each role, role 1 first; likewise; see {@link
 *     lamplight.stats.frame.Roles}
 * @param killPlanned whether a process was to be killed on purpose
 * @param cause why the trial failed; empty when it is complete
 * @param firstViolation the first broken rule in one sentence; empty when none is
 * @param notes what could not be matched
 * @param twin what came of comparing it with its virtual twin
 * @param timing how well time was kept; of no tick where the trial failed
 * @param sample the trial's place among the complete trials of its point, from 0, or {@link
 *     #NO_SAMPLE}
 */
public record TrialRow(
    String name,
    long seed,
    List<Rate> rates,
    List<Long> nominalTicks,
    List<Integer> roles,
    boolean killPlanned,
    boolean complete,
    String cause,
    Verdict verdict,
    long violations,
    String firstViolation,
    List<String> notes,
    TwinResult twin,
    TimingTotals timing,
    int sample) {
  /** The place of a trial without measures. */
  public static final int NO_SAMPLE = -1;

  private static final int NOTES_MAX = 5;

  static TrialRow of(String name, TrialAnalysis trial, List<Integer> roles, int sample) {
    CheckResult check = trial.check();
    List<TickSchedule> schedules = roles.isEmpty() ? List.of() : trial.spec().schedules();
    List<Rate> rates = schedules.stream().map(TickSchedule::rate).toList();
    return new TrialRow(
        name,
        trial.spec().seed(),
        rates,
        IntStream.rangeClosed(1, schedules.size()).mapToObj(trial::ticksDue).toList(),
        roles,
        trial.spec().faults().killsAny(),
        trial.isComplete(),
        trial.cause(),
        check.verdict(),
        check.violations(),
        check.rules().stream()
            .filter(rule -> rule.violations() > 0)
            .map(rule -> "rule " + rule.rule().number() + ": " + rule.first())
            .findFirst()
            .orElse(""),
        check.notes().stream().limit(NOTES_MAX).toList(),
        trial.twin(),
        TimingTotals.of(name, trial, rates),
        sample);
  }

  /** What a trial is called. */
  static String name(String label, long seed) {
    return "seed " + seed + (label.isEmpty() ? "" : " at " + label);
  }

  /** Whether it came to its end, and what could not be matched is what a planned kill took. */
  public boolean isIncompleteByPlan() {
    return complete && verdict == Verdict.INCOMPLETE && killPlanned;
  }

  /** Whether it failed, or the check has something against it that is not so by plan. */
  public boolean isTroubled() {
    return !complete
        || verdict == Verdict.INVALID
        || (verdict == Verdict.INCOMPLETE && !isIncompleteByPlan());
  }

  /** Whether the machine was too busy to keep time; never in virtual time. */
  public boolean isBusy() {
    return timing.busy() > 0;
  }

  /** The rate of a process, from 1. */
  public Rate rate(int process) {
    return rates.get(process - 1);
  }

  /** The process in a role, from 1. */
  public int process(int role) {
    return roles.get(role - 1);
  }

  /** How many ticks of a process, from 1, were due. */
  public long nominalTicks(int process) {
    return nominalTicks.get(process - 1);
  }
}
