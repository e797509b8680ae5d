package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Who falls behind, by how much a second and why; who leads; and who keeps pace. */
final class ClockFindings {
  /** With more processes than these, they are told of together, and their figures in the table. */
  private static final int FIGURES_MAX = 2;

  /** A queue that theory holds for so short is not what a clock waits for. */
  private static final double QUEUE_MIN = 0.5;

  private ClockFindings() {}

  /**
   * Where a process is killed on purpose only the leader: a slope over both regimes tells of none.
   */
  static List<Text> of(RunData data, Pace pace) {
    boolean kills = data.experiment().faults().planned().killsAny();
    List<Text> texts = new ArrayList<>();
    if (!kills) {
      texts.addAll(fall(data, pace.falling()));
      pace.unsure().forEach(trend -> texts.add(seems(data, trend)));
    }
    texts.add(pace.leader().sentence(data));
    if (!kills && !pace.keeping().isEmpty()) {
      texts.add(keep(data, pace));
    }
    pace.leader().leftOut(data).ifPresent(texts::add);
    return texts;
  }

  private static List<Text> fall(RunData data, List<Trend> falling) {
    if (falling.size() > FIGURES_MAX) {
      List<Integer> roles = falling.stream().map(Trend::role).toList();
      double least = falling.stream().mapToDouble(trend -> trend.slope().mean()).min().orElse(0);
      double most = falling.stream().mapToDouble(trend -> trend.slope().mean()).max().orElse(0);
      return List.of(
          Text.of(
              "**{} behind**, by {} clock values a second{}.",
              ResultSentences.subject(data, roles, " falls", " fall"),
              Numbers.range(least, most),
              roles.stream().allMatch(role -> isSaturated(data, role))
                  ? ": each gets more messages than it has ticks to take them, so its queue grows"
                      + " and its clock follows old timestamps"
                  : ""));
    }
    return falling.stream().map(trend -> falls(data, trend)).toList();
  }

  private static Text falls(RunData data, Trend trend) {
    boolean once = trend.kind() == Trend.Kind.ROSE_ONCE;
    return Text.of(
        "**{} {} behind**, by {} clock values a second{}",
        Words.capital(Labels.inSentence(data, trend.role())),
        once ? "fell" : "falls",
        Words.mean(trend.slope()),
        cause(data, trend.role()));
  }

  private static boolean isSaturated(RunData data, int role) {
    return QueueWords.trend(data, role).map(Trend::isRising).orElse(false)
        && QueueCause.of(data, role) == QueueCause.ARRIVALS;
  }

  /** Why, from the full stop or comma on. */
  private static String cause(RunData data, int role) {
    QueueCause cause = QueueCause.of(data, role);
    if (cause.isStable()) {
      return inTheLongRun(data, role);
    }
    boolean rises = QueueWords.trend(data, role).map(Trend::isRising).orElse(false);
    if (!rises) {
      return ".";
    }
    Optional<Summary> arrivals = ArrivalRate.measured(data, role);
    Optional<Summary> rate = data.samples().summary(role, Metric.RATE);
    if (cause != QueueCause.ARRIVALS || arrivals.isEmpty() || rate.isEmpty()) {
      return cause.reason(data, List.of(role)) + ".";
    }
    double perSecond = rate.get().mean();
    return ". It gets "
        + Figures.value(arrivals.get().mean(), 2)
        + " messages a second and has "
        + Figures.value(perSecond, 2)
        + (perSecond == 1 ? " tick" : " ticks")
        + " a second to take them, so its queue grows and its clock follows old timestamps.";
  }

  /** What a shown or seeming drift means where theory holds the queue for stable. */
  private static String inTheLongRun(RunData data, int role) {
    double queue =
        ArrivalRate.queues(data, role).stream()
            .mapToDouble(predicted -> predicted.meanLength().orElse(0))
            .max()
            .orElse(0);
    return queue >= QUEUE_MIN
        ? "; by theory it keeps pace once its queue has settled."
        : "; by theory it keeps pace in the long run: its queue is all but empty, and it only waits"
            + " for messages, which reach it rarely.";
  }

  private static Text seems(RunData data, Trend trend) {
    QueueCause cause = QueueCause.of(data, trend.role());
    boolean alsoQueue = QueueWords.isUnsure(data, trend.role());
    return Text.of(
        "**{} may fall behind**, by {} clock values a second{}{}",
        Words.capital(Labels.inSentence(data, trend.role())),
        Words.mean(trend.slope()),
        alsoQueue ? ", and its queue may grow" : "",
        cause.isStable()
            ? inTheLongRun(data, trend.role())
            : ": "
                + Numbers.count(trend.slope().n(), "trial")
                + " of "
                + Words.seconds(data.durationSeconds())
                + " cannot show it.");
  }

  private static Text keep(RunData data, Pace pace) {
    List<Integer> roles = pace.keeping().stream().map(Trend::role).toList();
    if (!pace.isSure()) {
      return Text.of(
          "**Not shown:** that {} behind for good.",
          Words.list(roles.stream().map(role -> Labels.inSentence(data, role)).toList())
              + (roles.size() == 1 ? " falls" : " fall"));
    }
    return Text.of(
        "**{} pace** with the leader, to within 1 % of its rate{}.",
        ResultSentences.subject(data, roles, " keeps", " keep"), jumps(data, roles));
  }

  private static String jumps(RunData data, List<Integer> roles) {
    Optional<Summary> jump =
        roles.size() > 1
            ? Optional.empty()
            : data.samples().summary(roles.get(0), Metric.JUMP_RECEIVE_MEAN);
    return jump.filter(known -> known.mean() > 1)
        .map(known -> ": it catches up by jumping, by " + Words.mean(known) + " at a receive")
        .orElse("");
  }
}
