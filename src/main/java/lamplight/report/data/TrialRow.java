package lamplight.report.data;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.results.TrialAnalysis;
import lamplight.stats.frame.Roles;
import lamplight.twin.TwinResult;

/**
 * One trial as the report's tables need it.
 *
 * @param rates ticks per second of model time, process 1 first; none where the roles are
 *     percentiles over many processes, so that memory does not grow with their number
 * @param nominalTicks how many ticks were due, of a killed process before its kill, process 1
 *     first; likewise
 * @param roles the process in each role, role 1 first; likewise; see {@link Roles}
 * @param cause why the trial failed; empty when it is complete
 * @param firstViolation the first broken rule in one sentence; empty when none is
 * @param notes what could not be matched
 * @param twin what came of comparing it with its virtual twin
 * @param sample the trial's place among the complete trials, from 0, or {@link #NO_SAMPLE}
 */
public record TrialRow(
    long seed,
    List<Rate> rates,
    List<Long> nominalTicks,
    List<Integer> roles,
    boolean complete,
    String cause,
    Verdict verdict,
    long violations,
    String firstViolation,
    List<String> notes,
    TwinResult twin,
    int sample) {
  /** The place of a trial without measures. */
  public static final int NO_SAMPLE = -1;

  private static final int NOTES_MAX = 5;

  static TrialRow of(TrialAnalysis trial, List<Integer> roles, int sample) {
    CheckResult check = trial.check();
    List<TickSchedule> schedules = roles.isEmpty() ? List.of() : trial.spec().schedules();
    return new TrialRow(
        trial.spec().seed(),
        schedules.stream().map(TickSchedule::rate).toList(),
        IntStream.rangeClosed(1, schedules.size()).mapToObj(trial::ticksDue).toList(),
        roles,
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
        sample);
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
