package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Growth;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Who leads, who falls behind and by how much a second, and who keeps pace. */
final class ClockFindings {
  /** With more processes than these, their figures are left to the tables. */
  private static final int FIGURES_MAX = 4;

  private ClockFindings() {}

  static String text(RunData data) {
    Leader leader = Leader.of(data);
    double leaderRate = leader.rate(data);
    double riseMin = Leader.riseMin(data, leaderRate);
    List<String> sentences = new ArrayList<>(List.of(leader.sentence(data)));
    List<Trend> pace = new ArrayList<>();
    for (int role : leader.living()) {
      Optional<Summary> drift = data.samples().summary(role, Metric.DRIFT_PER_S);
      Optional<Summary> end = data.samples().summary(role, Metric.OFFSET_FINAL);
      boolean isLeader = leader.role().isPresent() && leader.role().get() == role;
      if (!isLeader && drift.isPresent() && end.isPresent()) {
        Trend trend = Trend.of(role, drift.get(), end.get(), data.durationSeconds(), riseMin);
        switch (trend.kind()) {
          case GROWS, ROSE_ONCE -> sentences.add(falls(data, trend));
          case UNSURE -> sentences.add(seems(data, trend));
          case SLIGHT, NOT_SHOWN, FLAT_ONCE -> pace.add(trend);
        }
      }
    }
    if (!pace.isEmpty()) {
      sentences.add(keep(data, pace, leaderRate));
    }
    leader.leftOut(data).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static String falls(RunData data, Trend trend) {
    boolean once = trend.kind() == Trend.Kind.ROSE_ONCE;
    List<Integer> role = List.of(trend.role());
    List<String> notes = new ArrayList<>();
    Words.predicted(data, role, Metric.OFFSET_FINAL).ifPresent(notes::add);
    if (!once) {
      notes.add(Numbers.range(trend.end().min(), trend.end().max()) + " over the trials");
    }
    return String.format(
        Locale.ROOT,
        "%s %s behind by %s a second%s and ends %s behind%s%s.",
        Words.capital(Labels.inSentence(data, trend.role())),
        once ? "fell" : "falls",
        Words.mean(trend.slope()),
        Words.bracketed(data, role, Metric.DRIFT_PER_S),
        Words.mean(trend.end()),
        notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")",
        inTheLongRun(data, trend.role()));
  }

  /** What a shown or seeming drift means where theory holds the queue for stable. */
  private static String inTheLongRun(RunData data, int role) {
    return QueueCause.of(data, role).isStable()
        ? "; by theory it keeps pace once its queue has settled"
        : "";
  }

  private static String seems(RunData data, Trend trend) {
    return Words.capital(Labels.inSentence(data, trend.role()))
        + " seems to fall behind by "
        + Words.mean(trend.slope())
        + " a second"
        + Words.bracketed(data, List.of(trend.role()), Metric.DRIFT_PER_S)
        + ", but the interval includes zero; it ends "
        + Words.mean(trend.end())
        + " behind"
        + Words.bracketed(data, List.of(trend.role()), Metric.OFFSET_FINAL)
        + inTheLongRun(data, trend.role())
        + ".";
  }

  private static String keep(RunData data, List<Trend> pace, double leaderRate) {
    boolean figures = pace.size() <= FIGURES_MAX;
    List<String> who =
        pace.stream()
            .map(
                trend ->
                    Labels.inSentence(data, trend.role())
                        + (figures
                            ? " (drift "
                                + Words.mean(trend.slope())
                                + " a second, "
                                + Words.mean(trend.end())
                                + " behind at the end"
                                + Words.predicted(data, List.of(trend.role()), Metric.OFFSET_FINAL)
                                    .map(text -> ", " + text)
                                    .orElse("")
                                + ")"
                            : ""))
            .toList();
    // Behind the clock of a killed process, which stands still, one that is far behind comes
    // closer.
    boolean kills = data.experiment().faults().planned().killsAny();
    boolean sure =
        pace.stream()
            .allMatch(
                trend ->
                    trend.slope().high().orElse(trend.slope().mean())
                            <= Growth.PACE_SHARE_MAX * leaderRate
                        && (!kills || trend.end().mean() < Leader.riseMin(data, leaderRate)));
    if (!sure) {
      return "That "
          + Words.list(who)
          + (pace.size() == 1 ? " falls" : " fall")
          + " behind for good is not shown.";
    }
    return Words.capital(Words.list(who))
        + (pace.size() == 1 ? " keeps" : " keep")
        + " pace with the leader, to within 1 % of its rate.";
  }
}
