package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Violation;
import lamplight.model.Characters;

/**
 * Prints what the check came to, in lines for people.
 *
 * @param all whether every rule of every trial is listed, and every violation
 * @param isOneTrial whether there is no other trial; then it is told in full
 */
record CheckPrinter(PrintStream out, boolean all, boolean isOneTrial) implements CheckListener {
  /** Lines of a million violations one by one would take longer than all else. */
  private static final int CHUNK = 8192;

  @Override
  public void trial(CheckedTrial trial) throws IOException {
    CheckResult result = trial.result();
    boolean isFull =
        all || isOneTrial || trial.hasBugs() || CheckText.hasFindings(result, trial.cause());
    if (!isFull) {
      out.println(CheckText.brief(trial.name(), result));
      return;
    }
    CheckText.full(trial.name(), result, trial.cause()).forEach(out::println);
    trial.foreign().ifPresent(each -> DiagnosisText.lines(each, result).forEach(out::println));
    if (all && result.violations() > 0) {
      out.println(CheckText.heading(result));
      StringBuilder lines = new StringBuilder();
      trial.violations().tell(violation -> add(violation, lines));
      out.print(lines);
    }
  }

  private void add(Violation violation, StringBuilder lines) {
    lines.append(Characters.safe(CheckText.line(violation))).append('\n');
    if (lines.length() > CHUNK) {
      out.print(lines);
      lines.setLength(0);
    }
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) {
    if (isOneTrial) {
      faults.forEach(fault -> System.err.println("harness: " + fault));
    } else {
      CheckText.unreadable(name, faults).forEach(out::println);
    }
  }

  @Override
  public void refused(Path folder, String sentence) {
    out.println("refused: " + sentence);
  }

  @Override
  public void lost(String sentence) {
    out.println(sentence);
  }
}
