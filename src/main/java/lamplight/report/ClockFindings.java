package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.analysis.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;

/** Who leads, who falls behind and by how much a second, and who keeps pace. */
final class ClockFindings {
  private ClockFindings() {}

  static String text(RunData data) {
    List<String> sentences = new ArrayList<>();
    int leader = leader(data);
    sentences.add(leads(data, leader));
    List<String> pace = new ArrayList<>();
    for (int role : data.roles()) {
      if (role != leader) {
        Trend.of(data, role, Metric.DRIFT_PER_S, Metric.OFFSET_FINAL)
            .ifPresent(
                trend -> {
                  switch (trend.kind()) {
                    case GROWS, ROSE_ONCE -> sentences.add(falls(data, trend));
                    case SLIGHT, NOT_SHOWN, FLAT_ONCE -> pace.add(keeps(data, trend));
                  }
                });
      }
    }
    if (!pace.isEmpty()) {
      boolean one = pace.size() == 1;
      sentences.add(
          Words.capital(Words.list(pace))
              + (one ? ": it keeps pace with the leader." : ": they keep pace with the leader."));
    }
    return String.join(" ", sentences);
  }

  /** The role that is least far behind at the end, over the trials. */
  private static int leader(RunData data) {
    int leader = 1;
    double least = Double.MAX_VALUE;
    for (int role : data.roles()) {
      double behind =
          data.samples().summary(role, Metric.OFFSET_FINAL).map(s -> s.mean()).orElse(least);
      if (behind < least) {
        least = behind;
        leader = role;
      }
    }
    return leader;
  }

  private static String leads(RunData data, int leader) {
    return data.samples()
        .summary(leader, Metric.CLOCK_PER_S)
        .map(
            rate ->
                "The "
                    + Labels.overall(data, leader)
                    + " leads: its clock runs at "
                    + Words.mean(rate)
                    + " a second"
                    + data.samples()
                        .summary(leader, Metric.FINAL_CLOCK)
                        .map(clock -> " and ends at " + Words.mean(clock))
                        .orElse("")
                    + ".")
        .orElse("");
  }

  private static String falls(RunData data, Trend trend) {
    boolean once = trend.kind() == Trend.Kind.ROSE_ONCE;
    return String.format(
        Locale.ROOT,
        "The %s %s behind by %s a second and ends %s behind%s.",
        Labels.overall(data, trend.role()),
        once ? "fell" : "falls",
        Words.mean(trend.slope()),
        Words.mean(trend.end()),
        once
            ? ""
            : " (" + Numbers.range(trend.end().min(), trend.end().max()) + " over the trials)");
  }

  private static String keeps(RunData data, Trend trend) {
    return "the "
        + Labels.overall(data, trend.role())
        + " drifts by "
        + Words.mean(trend.slope())
        + " a second and ends "
        + Words.mean(trend.end())
        + " behind";
  }
}
