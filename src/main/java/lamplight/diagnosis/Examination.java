package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.check.ViolationListener;
import lamplight.model.LoggedTrial;

/**
 * What somebody's logs show of a trial: the eight rules with as much information as the logs have,
 * and the bugs that they point to. Immutable.
 */
public final class Examination {
  /** Below so many events that put it to the test, a rule that is not broken has not passed. */
  public static final int ENOUGH_TESTS = 10;

  private static final List<RuleExamination> RULES =
      List.of(
          new TicksExamination(),
          new ClockExamination(),
          new MatchExamination(),
          new ConditionExamination(),
          new ConservationExamination(),
          new OrderExamination(),
          new QueueExamination(),
          new DrawExamination());

  private final CheckResult result;
  private final Map<Rule, Long> tested;
  private final List<Diagnosis> diagnoses;

  /** Whether the receives of some channel fit its sends by no clock rule. */
  private final boolean leavesChannelsOut;

  private Examination(
      CheckResult result,
      Map<Rule, Long> tested,
      List<Diagnosis> diagnoses,
      boolean leavesChannelsOut) {
    this.result = result;
    this.tested = tested;
    this.diagnoses = diagnoses;
    this.leavesChannelsOut = leavesChannelsOut;
  }

  /** Examines every rule. */
  public static Examination of(LoggedTrial trial) {
    return of(trial, Set.of(Rule.values()), ViolationListener.NONE);
  }

  /**
   * Examines a trial.
   *
   * @param chosen which rules; the others are not examined, and their violations are not told
   * @param all is told of every violation
   */
  public static Examination of(LoggedTrial trial, Set<Rule> chosen, ViolationListener all) {
    Evidence evidence = new Evidence(trial);
    List<RuleResult> results = new ArrayList<>();
    Map<Rule, Long> tested = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      Examined examined =
          chosen.contains(rule)
              ? RULES.get(rule.ordinal()).examine(evidence, all)
              : RuleTally.unexamined(rule, "not asked for");
      results.add(examined.result());
      tested.put(rule, examined.tested());
    }
    List<Diagnosis> diagnoses = Diagnoses.of(evidence);
    CheckResult result = CheckResult.of(results, true, notes(evidence));
    return new Examination(
        result, tested, diagnoses, evidence.matching().leavesOut(evidence.traffic()));
  }

  /**
   * The same, undecided instead of valid where there is too little traffic to judge, or where
   * channels could not be matched, so that their messages put the rules to no test.
   */
  public CheckResult judged(CheckResult found) {
    boolean little =
        diagnoses.stream().anyMatch(each -> each.code() == DiagnosisCode.TOO_LITTLE_TRAFFIC);
    return (little || leavesChannelsOut) && found.verdict() == Verdict.VALID
        ? new CheckResult(Verdict.UNDECIDED, found.rules(), found.notes())
        : found;
  }

  /** The verdict, the rules and the notes. */
  public CheckResult result() {
    return judged(result);
  }

  /**
   * How many events put a rule to the test, so that a program that does not follow it could have
   * shown so. Below {@link #ENOUGH_TESTS} a rule that holds was not put to the test.
   */
  public long tested(Rule rule) {
    return tested.getOrDefault(rule, 0L);
  }

  /** What the trial points to, the bugs first. */
  public List<Diagnosis> diagnoses() {
    return diagnoses;
  }

  private static List<String> notes(Evidence evidence) {
    List<String> notes = new ArrayList<>();
    long merged = evidence.trial().conventions().mergedSends();
    if (merged > 0) {
      notes.add(
          Counted.of(merged, "line")
              + (merged == 1 ? " tells" : " tell")
              + " of another receiver of the send before: counted as one send");
    }
    DrawExamination.note(evidence).ifPresent(notes::add);
    return notes;
  }
}
