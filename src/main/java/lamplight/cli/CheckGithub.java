package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.check.RuleResult;
import lamplight.check.Violation;

/**
 * Prints the first findings of the check as annotations of GitHub Actions: commands on standard
 * output, which it shows beside the lines of files. Not thread-safe.
 */
final class CheckGithub implements CheckListener {
  /** GitHub shows no more of a step. */
  private static final int ANNOTATIONS_MAX = 10;

  private final PrintStream out;
  private int told;

  /** Annotations on a stream. */
  CheckGithub(PrintStream out) {
    this.out = out;
  }

  @Override
  public void trial(CheckedTrial trial) throws IOException {
    if (told == ANNOTATIONS_MAX) {
      return;
    }
    BrokenTrial broken = BrokenTrial.of(trial, 1);
    for (RuleResult rule : trial.result().rules()) {
      for (Violation violation : broken.of(rule.rule())) {
        List<String> place = new ArrayList<>();
        if (violation.line() > 0) {
          place.add("file=" + property(violation.file()));
          place.add("line=" + violation.line());
        }
        String more = rule.violations() > 1 ? " (and " + (rule.violations() - 1) + " more)" : "";
        tell(
            place,
            "rule " + rule.rule().number() + ", " + trial.name(),
            violation.sentence() + more);
      }
    }
    if (!trial.complete()) {
      tell(List.of(), trial.name() + " failed", trial.cause());
    }
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) {
    tell(List.of(), name + " is unreadable", faults.get(0));
  }

  @Override
  public void refused(Path folder, String sentence) {
    tell(List.of(), "refused", sentence);
  }

  @Override
  public void lost(String sentence) {
    tell(List.of(), "lost", sentence);
  }

  private void tell(List<String> place, String title, String text) {
    if (told < ANNOTATIONS_MAX) {
      told++;
      List<String> properties = new ArrayList<>(place);
      properties.add("title=" + property(title));
      out.println("::error " + String.join(",", properties) + "::" + data(text));
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
