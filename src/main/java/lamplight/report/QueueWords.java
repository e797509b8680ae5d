package lamplight.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.stats.findings.QueueCause;
import lamplight.stats.findings.QueueFinding;
import lamplight.stats.findings.Trend;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;

/** What the queue of a role did, what theory holds it for, and why it may grow. */
final class QueueWords {
  private QueueWords() {}

  /** What it did, in a word. */
  static Text measured(RunData data, int role) {
    Optional<QueueFinding> queue = data.judge().queue(role);
    if (queue.isEmpty()) {
      return Text.plain(Figures.NONE);
    }
    // It may have grown before a kill of another process and not after: one word tells of neither.
    long kills =
        data.experiment().faults().planned().list().stream()
            .filter(PlannedFault.Kill.class::isInstance)
            .count();
    if (kills > 0) {
      return Text.plain(kills == 1 ? "two regimes" : "several regimes");
    }
    Trend trend = queue.get().trend();
    if (trend instanceof Trend.Grows) {
      return Text.strong(trend.isOnce() ? "grew" : "grows");
    }
    return Text.plain(
        trend instanceof Trend.MayGrow
            ? "may grow"
            : trend instanceof Trend.GrowsSlightly ? "grows slightly" : "does not grow");
  }

  /** The regime, or of rates that differ from trial to trial how often each is met. */
  static String predicted(RunData data, int role) {
    List<QueuePrediction> queues =
        data.predicted().map(known -> known.queues(role)).orElse(List.of());
    Map<Stability, Integer> counts = new EnumMap<>(Stability.class);
    queues.forEach(queue -> counts.merge(queue.stability(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return Figures.NONE;
    }
    if (counts.size() == 1) {
      return counts.keySet().iterator().next().word();
    }
    Stability worst =
        counts.containsKey(Stability.SATURATED) ? Stability.SATURATED : Stability.CRITICAL;
    return worst.word() + " in " + counts.getOrDefault(worst, 0) + " of " + queues.size();
  }

  /**
   * Why queues rise, to be set behind a sentence that names them.
   *
   * @param causes one a queue, all of one kind
   */
  static String reason(RunData data, List<QueueCause> causes) {
    boolean one = causes.size() == 1;
    QueueCause cause = causes.get(0);
    if (cause instanceof QueueCause.TooManyMessages) {
      return ": messages arrive faster than " + (one ? "it takes" : "they take") + " them";
    }
    if (!(cause instanceof QueueCause.Stable stable)) {
      return ": by theory "
          + (one ? "it is" : "they are")
          + " critical, with messages arriving just as fast as "
          + (one ? "it takes" : "they take")
          + " them";
    }
    double longest =
        causes.stream()
            .map(QueueCause.Stable.class::cast)
            .mapToDouble(QueueCause.Stable::settlingS)
            .max()
            .orElse(0);
    String about = "about " + Words.seconds(Math.ceil(longest));
    return stable.isSettling()
        ? ": by theory "
            + (one ? "it is stable and takes " : "they are stable and take ")
            + about
            + " to settle, which is long beside a trial of "
            + Words.seconds(data.durationSeconds())
        : ", though by theory "
            + (one ? "it is stable and settles" : "they are stable and settle")
            + " within "
            + about;
  }
}
