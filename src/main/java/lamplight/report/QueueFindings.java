package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.ClockFinding;
import lamplight.stats.findings.Pace;
import lamplight.stats.findings.QueueCause;
import lamplight.stats.findings.QueueFinding;

/** Which queues grow for another reason than too many messages, or may grow. */
final class QueueFindings {
  /** Kinds of causes, each told of in a sentence of its own. */
  private static final List<Predicate<QueueCause>> CAUSES =
      List.of(
          cause -> cause instanceof QueueCause.TooManyMessages,
          cause -> cause instanceof QueueCause.Critical,
          cause -> cause instanceof QueueCause.Stable stable && stable.isSettling(),
          cause -> cause instanceof QueueCause.Stable stable && !stable.isSettling());

  private QueueFindings() {}

  /** Nothing where a process is killed on purpose: the growth over both regimes is that of none. */
  static List<Text> of(RunData data, Pace pace) {
    if (data.experiment().faults().planned().killsAny()) {
      return List.of();
    }
    List<QueueFinding> queues = data.judge().queues();
    List<Text> texts = new ArrayList<>();
    for (Predicate<QueueCause> kind : CAUSES) {
      List<QueueFinding> rising =
          queues.stream()
              .filter(queue -> queue.grows() && !isToldOf(pace, queue))
              .filter(queue -> kind.test(queue.cause()))
              .toList();
      if (!rising.isEmpty()) {
        texts.add(rising(data, rising));
      }
    }
    for (Predicate<QueueCause> kind : CAUSES) {
      List<QueueFinding> unsure =
          queues.stream()
              .filter(QueueFinding::mayGrow)
              .filter(queue -> !pace.holds(ClockFinding.MayFallBehind.class, queue.role()))
              .filter(queue -> kind.test(queue.cause()))
              .toList();
      if (!unsure.isEmpty()) {
        texts.add(unsure(data, unsure));
      }
    }
    return texts;
  }

  /** Whether the sentence on the clock of this process has told of its queue as well. */
  private static boolean isToldOf(Pace pace, QueueFinding queue) {
    return queue.cause() instanceof QueueCause.TooManyMessages
        && (pace.holds(ClockFinding.FallsBehind.class, queue.role())
                && ClockFindings.tellsQueues(pace.all(ClockFinding.FallsBehind.class))
            || pace.holds(ClockFinding.MayFallBehind.class, queue.role()));
  }

  private static Text rising(RunData data, List<QueueFinding> queues) {
    return Text.of(
        "**{}** by {} messages/s{}.",
        queues(data, queues, queues.get(0).trend().isOnce() ? "grew" : ""),
        Words.list(queues.stream().map(queue -> Words.mean(queue.growth())).toList()),
        QueueWords.reason(data, queues.stream().map(QueueFinding::cause).toList()));
  }

  private static Text unsure(RunData data, List<QueueFinding> queues) {
    List<QueueCause> causes = queues.stream().map(QueueFinding::cause).toList();
    return Text.of(
        "**{}**, by {} messages/s{}.",
        queues(data, queues, "may grow"),
        Words.list(queues.stream().map(queue -> Words.mean(queue.growth())).toList()),
        causes.get(0) instanceof QueueCause.TooManyMessages
            ? ": "
                + trials(queues)
                + " of "
                + Words.seconds(data.durationSeconds())
                + " cannot show it"
            : QueueWords.reason(data, causes));
  }

  private static String queues(RunData data, List<QueueFinding> queues, String does) {
    boolean one = queues.size() == 1;
    String verb = does.isEmpty() ? (one ? "grows" : "grow") : does;
    String whose =
        Words.list(queues.stream().map(queue -> Labels.inSentence(data, queue.role())).toList());
    return (one ? "The queue of " : "The queues of ") + whose + " " + verb;
  }

  /** How many trials they are of: fewer for a rank that is that of a killed process in some. */
  private static String trials(List<QueueFinding> queues) {
    long fewest = queues.stream().mapToLong(queue -> queue.growth().n()).min().orElse(0);
    long most = queues.stream().mapToLong(queue -> queue.growth().n()).max().orElse(0);
    return fewest == most
        ? Numbers.count(most, "trial")
        : Numbers.count(fewest) + " to " + Numbers.count(most, "trial");
  }
}
