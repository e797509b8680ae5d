package lamplight.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lamplight.mutation.Attempt.Outcome;

/** What was caught, in Markdown, and what was not. */
final class ScoreTable {
  private static final int EXAMPLES = 3;

  private ScoreTable() {}

  /** The table of these attempts: a row a kind, under a row for all kinds of its group. */
  static String of(List<Attempt> attempts) {
    StringBuilder text =
        new StringBuilder(
            """
            | kind of corruption | tried | broken rule | refused | not caught | legal |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """);
    text.append(total("all kinds", attempts));
    by(each -> each.mutation().group(), attempts)
        .forEach(
            (group, ofGroup) -> {
              text.append(total(group, ofGroup));
              by(each -> each.mutation().name(), ofGroup)
                  .forEach((kind, ofKind) -> text.append(row(kind, ofKind)));
            });
    return text.toString();
  }

  private static String total(String name, List<Attempt> attempts) {
    long kinds = attempts.stream().map(Attempt::mutation).distinct().count();
    return row("**" + name + "** (" + kinds + ")", attempts);
  }

  /** Of each kind that was not always caught: how often, and the first few. */
  static String missed(List<Attempt> attempts) {
    return listed(attempts, Outcome.MISSED);
  }

  /** The corruptions that contradict nothing, with the reason. */
  static String legal(List<Attempt> attempts) {
    return listed(attempts, Outcome.LEGAL);
  }

  private static String listed(List<Attempt> attempts, Outcome outcome) {
    StringBuilder text = new StringBuilder();
    by(
            each -> each.mutation().group() + ": " + each.mutation().name(),
            attempts.stream().filter(each -> each.outcome() == outcome).toList())
        .forEach(
            (kind, found) -> {
              text.append(String.format(Locale.ROOT, "- %s: %d%n", kind, found.size()));
              found.stream().limit(EXAMPLES).forEach(each -> text.append(example(each)));
            });
    return text.toString();
  }

  private static String example(Attempt attempt) {
    String reason = attempt.change().legal().isEmpty() ? "" : " (" + attempt.change().legal() + ")";
    return "  - "
        + attempt.subject()
        + ", "
        + attempt.change().where()
        + ": "
        + attempt.change().what()
        + reason
        + "\n";
  }

  private static Map<String, List<Attempt>> by(
      Function<Attempt, String> key, List<Attempt> attempts) {
    Map<String, List<Attempt>> parts = new LinkedHashMap<>();
    attempts.forEach(
        each -> parts.computeIfAbsent(key.apply(each), unused -> new ArrayList<>()).add(each));
    return parts;
  }

  private static String row(String name, List<Attempt> attempts) {
    StringBuilder row = new StringBuilder("| " + name + " | " + attempts.size());
    Stream.of(Outcome.BY_RULE, Outcome.REFUSED, Outcome.MISSED, Outcome.LEGAL)
        .forEach(outcome -> row.append(" | ").append(count(attempts, outcome)));
    return row.append(" |\n").toString();
  }

  private static long count(List<Attempt> attempts, Outcome outcome) {
    return attempts.stream().filter(each -> each.outcome() == outcome).count();
  }
}
