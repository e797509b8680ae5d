package lamplight.diagnosis;

import java.util.Locale;
import java.util.Objects;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Violation;
import lamplight.check.ViolationListener;
import lamplight.model.LoggedEvents;

/** Counts what a rule examined and found in somebody's logs. Not thread-safe. */
final class RuleTally {
  private final Rule rule;
  private final Evidence evidence;
  private final ViolationListener all;
  private Extent extent = Extent.WHOLE;
  private long examined;
  private long violations;
  private long tested;
  private String first = "";

  RuleTally(Rule rule, Evidence evidence, ViolationListener all) {
    this.rule = rule;
    this.evidence = evidence;
    this.all = all;
  }

  void examine(long count) {
    examined += count;
  }

  /** Counts events that would have shown it, if the program did not follow the rule. */
  void test(long count) {
    tested += count;
  }

  /** Only part of the rule can be examined. The first reason given is kept. */
  void part(String reason) {
    extent = extent.equals(Extent.WHOLE) ? Extent.part(reason) : extent;
  }

  /**
   * An event that breaks the rule.
   *
   * @param template of what stands there and what was expected, as of {@link String#format}
   */
  void violation(ProcessEvents events, int event, String template, Object... values) {
    if (violations++ > 0 && Objects.equals(all, ViolationListener.NONE)) {
      return;
    }
    String sentence = evidence.place(events, event) + ": " + worded(template, values);
    int row = events.row(event);
    LoggedEvents log = evidence.trial().events(events.process());
    tell(
        sentence,
        new Violation(rule, sentence, evidence.trial().files().get(log.file(row)), log.line(row)));
  }

  /** Something that breaks the rule, but no single event. */
  void violations(long count, String template, Object... values) {
    if (count > 0) {
      violations += count;
      String sentence = worded(template, values);
      tell(sentence, Violation.of(rule, sentence));
    }
  }

  Examined result() {
    return new Examined(new RuleResult(rule, extent, examined, violations, first), tested);
  }

  /** The rule could not be examined. */
  static Examined unexamined(Rule rule, String reason) {
    return new Examined(RuleResult.unexamined(rule, reason), 0);
  }

  private void tell(String sentence, Violation violation) {
    first = first.isEmpty() ? sentence : first;
    all.broken(violation);
  }

  private static String worded(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }
}
