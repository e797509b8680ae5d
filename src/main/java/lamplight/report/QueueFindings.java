package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Growth;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Which queues grow, and how fast. */
final class QueueFindings {
  /** A rise of fewer messages over a trial does not matter, however surely it is shown. */
  private static final double RISE_MIN = 1;

  /** With more processes than these, their figures are left to the tables. */
  private static final int FIGURES_MAX = 4;

  private QueueFindings() {}

  static String text(RunData data) {
    List<Trend> trends = data.roles().stream().flatMap(role -> trend(data, role).stream()).toList();
    List<String> sentences = new ArrayList<>();
    for (Trend.Kind kind : Trend.Kind.values()) {
      for (QueueCause cause : QueueCause.values()) {
        List<Trend> alike =
            trends.stream()
                .filter(trend -> trend.kind() == kind && cause(data, trend) == cause)
                .toList();
        if (!alike.isEmpty()) {
          sentences.add(sentence(data, kind, cause, alike));
        }
      }
    }
    return String.join(" ", sentences);
  }

  private static Optional<Trend> trend(RunData data, int role) {
    Optional<Summary> slope = data.samples().summary(role, Metric.QUEUE_GROWTH_PER_S);
    Optional<Summary> end = data.samples().summary(role, Metric.QUEUE_FINAL);
    double riseMin = data.samples().size() == 1 ? Growth.ONE_TRIAL_MIN : RISE_MIN;
    return slope.isPresent() && end.isPresent()
        ? Optional.of(Trend.of(role, slope.get(), end.get(), data.durationSeconds(), riseMin))
        : Optional.empty();
  }

  /** Why a queue may grow; the same for all that do not, whose sentence needs none. */
  private static QueueCause cause(RunData data, Trend trend) {
    return switch (trend.kind()) {
      case GROWS, ROSE_ONCE, UNSURE -> QueueCause.of(data, trend.role());
      case SLIGHT, NOT_SHOWN, FLAT_ONCE -> QueueCause.ARRIVALS;
    };
  }

  private static String sentence(
      RunData data, Trend.Kind kind, QueueCause cause, List<Trend> trends) {
    boolean one = trends.size() == 1;
    List<Integer> roles = trends.stream().map(Trend::role).toList();
    String reason = cause.reason(data, roles) + ".";
    return switch (kind) {
      case GROWS ->
          queues(data, trends)
              + (cause.isStable() ? (one ? " rises" : " rise") : (one ? " grows" : " grow"))
              + " by "
              + growth(data, trends)
              + reason;
      case ROSE_ONCE ->
          queues(data, trends)
              + (cause.isStable() ? " rose by " : " grew by ")
              + growth(data, trends)
              + reason;
      case UNSURE ->
          queues(data, trends)
              + (one ? " seems to " : " seem to ")
              + (cause.isStable() ? "rise by " : "grow by ")
              + growth(data, trends)
              + ", but the interval includes zero"
              + (cause.isStable()
                  ? reason
                  : ": "
                      + trials(trends)
                      + " of "
                      + Words.seconds(data.durationSeconds())
                      + " cannot show it.");
      case SLIGHT ->
          "The growth of the queue of "
              + withSlopes(data, trends)
              + " is above zero, but too small to be a steady growth over "
              + Words.seconds(data.durationSeconds())
              + ".";
      case NOT_SHOWN -> "No growth is shown for " + withSlopes(data, trends) + ".";
      case FLAT_ONCE -> "No growth is seen for " + withSlopes(data, trends) + ".";
    };
  }

  /** How many trials they are of: fewer for a rank that is that of a killed process in some. */
  private static String trials(List<Trend> trends) {
    long fewest = trends.stream().mapToLong(trend -> trend.slope().n()).min().orElse(0);
    long most = trends.stream().mapToLong(trend -> trend.slope().n()).max().orElse(0);
    return fewest == most
        ? Numbers.count(most, "trial")
        : Numbers.count(fewest) + " to " + Numbers.count(most, "trial");
  }

  private static String queues(RunData data, List<Trend> trends) {
    String whose = Words.list(trends.stream().map(t -> Labels.inSentence(data, t.role())).toList());
    return (trends.size() == 1 ? "The queue of " : "The queues of ") + whose;
  }

  private static String growth(RunData data, List<Trend> trends) {
    List<Integer> roles = trends.stream().map(Trend::role).toList();
    return Words.list(trends.stream().map(trend -> Words.mean(trend.slope())).toList())
        + " messages/s"
        + Words.bracketed(data, roles, Metric.QUEUE_GROWTH_PER_S)
        + " and"
        + (trends.size() == 1 ? " ends at " : " end at ")
        + Words.list(trends.stream().map(trend -> Numbers.figure(trend.end().mean())).toList())
        + Words.bracketed(data, roles, Metric.QUEUE_FINAL);
  }

  private static String withSlopes(RunData data, List<Trend> trends) {
    boolean figures = trends.size() <= FIGURES_MAX;
    return Words.list(
        trends.stream()
            .map(
                trend ->
                    Labels.inSentence(data, trend.role())
                        + (figures ? " (" + slope(data, trend) + ")" : ""))
            .toList());
  }

  private static String slope(RunData data, Trend trend) {
    return Words.mean(trend.slope())
        + " messages/s"
        + Words.predicted(data, List.of(trend.role()), Metric.QUEUE_GROWTH_PER_S)
            .map(text -> ", " + text)
            .orElse("");
  }
}
