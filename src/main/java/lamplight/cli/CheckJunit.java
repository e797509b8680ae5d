package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lamplight.check.RuleResult;
import lamplight.check.Violation;

/**
 * What the check came to as JUnit XML, which CI systems show as tests: a test a trial and rule. It
 * holds no times and no host, so that the same logs give the same file. Not thread-safe.
 */
final class CheckJunit implements CheckListener {
  /** So many violations of a rule are told of a trial. */
  private static final int VIOLATIONS_MAX = 20;

  /** So many characters of a text; systems refuse files of some ten megabytes. */
  private static final int LENGTH_MAX = 10_000;

  private final String suite;
  private final StringBuilder cases = new StringBuilder();
  private final Set<String> classes = new HashSet<>();
  private int tests;
  private int failures;
  private int errors;
  private int skipped;

  /**
   * A file without tests yet.
   *
   * @param suite what was checked
   */
  CheckJunit(String suite) {
    this.suite = suite;
  }

  @Override
  public void trial(CheckedTrial trial) throws IOException {
    String of = className(trial.name());
    BrokenTrial broken = BrokenTrial.of(trial, VIOLATIONS_MAX);
    for (RuleResult rule : trial.result().rules()) {
      String name = "rule " + rule.rule().number() + ": " + rule.rule().statement();
      if (!rule.isExamined()) {
        skipped++;
        test(of, name, "<skipped message=\"" + shown(rule.reason()) + "\"/>");
      } else if (rule.isBroken()) {
        failures++;
        String type = "rule-" + rule.rule().number();
        test(of, name, outcome("failure", type, rule.first(), text(rule, broken)));
      } else {
        test(
            of,
            name,
            rule.isWhole() ? "" : "<system-out>in part: " + shown(rule.reason()) + "</system-out>");
      }
    }
    if (!trial.complete()) {
      error(of, "the trial ran to its end", "failed", List.of(trial.cause()));
    }
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) {
    error(className(name), "the files of the trial can be read", "unreadable", faults);
  }

  @Override
  public void refused(Path folder, String sentence) {
    error(className(folder.toString()), "the trial is of this run", "refused", List.of(sentence));
  }

  @Override
  public void lost(String sentence) {
    error(className("lost"), "the trial is there", "lost", List.of(sentence));
  }

  /** The whole file. */
  void writeTo(Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
        .append(
            String.format(
                Locale.ROOT,
                "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\""
                    + " skipped=\"%d\">\n",
                shown(suite),
                tests,
                failures,
                errors,
                skipped))
        .append(cases)
        .append("</testsuite>\n</testsuites>\n");
  }

  private static String text(RuleResult rule, BrokenTrial broken) {
    List<Violation> told = broken.of(rule.rule());
    StringBuilder text = new StringBuilder();
    told.forEach(violation -> text.append(violation.sentence()).append('\n'));
    long more = rule.violations() - told.size();
    return text + (more > 0 ? "and " + more + " more\n" : "");
  }

  private void error(String of, String name, String type, List<String> why) {
    errors++;
    test(of, name, outcome("error", type, why.get(0), String.join("\n", why) + "\n"));
  }

  /** Some systems show the message alone, and others the text alone. */
  private static String outcome(String element, String type, String message, String text) {
    return String.format(
        "<%s message=\"%s\" type=\"%s\">%s</%s>",
        element, shown(message), type, shown(text), element);
  }

  private void test(String of, String name, String outcome) {
    tests++;
    cases
        .append("<testcase classname=\"")
        .append(of)
        .append("\" name=\"")
        .append(shown(name))
        .append("\" time=\"0\"")
        .append(outcome.isEmpty() ? "/>\n" : ">" + outcome + "</testcase>\n");
  }

  /** Points part a package from a class, and two tests of one name would be taken for one. */
  private String className(String trial) {
    String plain = "lamplight." + plain(suite) + "." + plain(trial);
    String unique = plain;
    for (int number = 2; !classes.add(unique); number++) {
      unique = plain + "-" + number;
    }
    return shown(unique);
  }

  private static String plain(String text) {
    return text.replaceAll("[./\\\\]", "_");
  }

  private static String shown(String text) {
    return XmlText.escaped(
        text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) + "..." : text);
  }
}
