package lamplight.report;

import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;

/** How roles are named where a measure is told of them. */
final class Named {
  private Named() {}

  /** To begin a sentence: {@code Process 1 (1/s)} or {@code Largest over the processes}. */
  static String subject(RunData data, List<Integer> roles) {
    return Words.capital(data.hasManyProcesses() ? over(data, roles) : inSentence(data, roles));
  }

  /** Behind measures: {@code of process 1 (1/s)} or {@code (largest over the processes)}. */
  static String of(RunData data, List<Integer> roles) {
    return data.hasManyProcesses()
        ? "(" + over(data, roles) + ")"
        : "of " + inSentence(data, roles);
  }

  private static String inSentence(RunData data, List<Integer> roles) {
    return Words.list(roles.stream().map(role -> Labels.inSentence(data, role)).toList());
  }

  private static String over(RunData data, List<Integer> roles) {
    return Words.list(roles.stream().map(role -> Labels.overall(data, role)).toList())
        + " over the processes";
  }
}
