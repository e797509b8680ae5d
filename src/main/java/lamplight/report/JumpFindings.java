package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** How far the clocks jump at a receive, and the largest jump of all. */
final class JumpFindings {
  private JumpFindings() {}

  static String text(RunData data) {
    List<String> jumps = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (int role : data.roles()) {
      Optional<Summary> summary = data.samples().summary(role, Metric.JUMP_RECEIVE_MEAN);
      if (summary.isPresent()) {
        jumps.add(
            Words.mean(summary.get())
                + Words.bracketed(data, List.of(role), Metric.JUMP_RECEIVE_MEAN)
                + " for "
                + Labels.inSentence(data, role));
      } else {
        none.add(Labels.inSentence(data, role));
      }
    }
    StringBuilder text = new StringBuilder();
    if (!jumps.isEmpty()) {
      text.append("At a receive the clock jumps on average by ").append(Words.list(jumps));
      text.append(". ").append(largest(data));
    }
    if (!none.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(Words.capital(Words.list(none))).append(" received nothing in any trial.");
    }
    return text.toString();
  }

  private static String largest(RunData data) {
    double largest = 0;
    int of = 1;
    for (int role : data.roles()) {
      double max = data.samples().summary(role, Metric.JUMP_MAX).map(Summary::max).orElse(0.0);
      if (max > largest) {
        largest = max;
        of = role;
      }
    }
    return "The largest jump of any trial is "
        + Numbers.figure(largest)
        + ", of "
        + Labels.inSentence(data, of)
        + ".";
  }
}
