package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.log.ProgramEnd;
import lamplight.log.TrialRecord;
import lamplight.results.Exercise;
import lamplight.results.TriedTrial;
import lamplight.twin.TwinResult;

/**
 * What a trial of somebody's program shows, in lines for the person who wrote it.
 *
 * @param program the command
 */
record TryText(String program, TriedTrial tried) {
  /** The lines, the conclusion last. */
  List<String> lines() {
    CheckResult check = tried.analysis().check();
    if (record().state() == TrialRecord.State.FAILED) {
      // What it did before it failed puts no rule to the test.
      List<String> lines = new ArrayList<>(check.notes().stream().map("note: "::concat).toList());
      lines.add(conclusion());
      return lines;
    }
    List<String> lines = new ArrayList<>(CheckText.full(program, check, record().cause()));
    lines.add(
        "put to the test: "
            + counts(tried.exercise().stream().filter(each -> each.isEnough()).toList()));
    List<Exercise.Count> untested =
        tried.exercise().stream().filter(each -> !each.isEnough()).toList();
    if (!untested.isEmpty()) {
      lines.add(
          "not put to the test, being fewer than " + Exercise.ENOUGH + ": " + counts(untested));
    }
    lines.add(twin());
    lines.add(conclusion());
    return lines;
  }

  /** 0 when nothing is wrong, 1 when something is, 3 when the trial failed. */
  int code() {
    if (record().state() == TrialRecord.State.FAILED) {
      return ExitCode.FAILED;
    }
    boolean isRight = tried.analysis().check().verdict() != Verdict.INVALID && findings() == 0;
    return isRight ? ExitCode.OK : ExitCode.BROKEN;
  }

  private TrialRecord record() {
    return tried.analysis().record();
  }

  private long findings() {
    return record().processes().stream()
        .flatMap(end -> end.program().stream())
        .map(ProgramEnd::findings)
        .mapToLong(List::size)
        .sum();
  }

  private static String counts(List<Exercise.Count> counts) {
    return counts.isEmpty()
        ? "nothing"
        : counts.stream()
            .map(each -> String.format(Locale.ROOT, "%s (%d)", each.what(), each.count()))
            .collect(Collectors.joining(", "));
  }

  private String twin() {
    if (tried.analysis().twin() instanceof TwinResult.Compared compared) {
      String agreement =
          String.format(
              Locale.ROOT,
              "virtual twin: %d of %d events agree",
              compared.agreeing(),
              compared.events());
      return compared
          .first()
          .map(
              each ->
                  agreement
                      + String.format(
                          Locale.ROOT,
                          "; the first that does not is tick %d of process %d: %s",
                          each.tick(),
                          each.process(),
                          each.what()))
          .orElse(agreement);
    }
    return tried.analysis().twin() instanceof TwinResult.NotCompared not
        ? "virtual twin: not compared, because " + not.reason()
        : "";
  }

  private String conclusion() {
    return switch (code()) {
      case ExitCode.OK ->
          tried.analysis().check().verdict() == Verdict.VALID
              ? "Nothing is wrong with it: all eight rules hold."
              : "Nothing wrong was found.";
      case ExitCode.BROKEN -> "Something is wrong with it: see the notes and rules above.";
      default -> "The trial failed: " + record().cause();
    };
  }
}
