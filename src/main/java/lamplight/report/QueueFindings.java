package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** Which queues grow for another reason than too many messages, or may grow. */
final class QueueFindings {
  private QueueFindings() {}

  /** Nothing where a process is killed on purpose: the growth over both regimes is that of none. */
  static List<Text> of(RunData data, Pace pace) {
    if (data.experiment().faults().planned().killsAny()) {
      return List.of();
    }
    List<Trend> trends =
        data.roles().stream().flatMap(role -> QueueWords.trend(data, role).stream()).toList();
    List<Text> texts = new ArrayList<>();
    for (QueueCause cause : QueueCause.values()) {
      List<Trend> rising =
          trends.stream()
              .filter(trend -> trend.isRising() && !isToldOf(data, pace, trend))
              .filter(trend -> QueueCause.of(data, trend.role()) == cause)
              .toList();
      if (!rising.isEmpty()) {
        texts.add(rising(data, cause, rising));
      }
    }
    List<Trend> unsure =
        trends.stream()
            .filter(trend -> trend.kind() == Trend.Kind.UNSURE && !pace.isUnsure(trend.role()))
            .toList();
    if (!unsure.isEmpty()) {
      texts.add(unsure(data, unsure));
    }
    return texts;
  }

  /** Whether the sentence on the clock of this process has told of its queue as well. */
  private static boolean isToldOf(RunData data, Pace pace, Trend trend) {
    return QueueCause.of(data, trend.role()) == QueueCause.ARRIVALS && pace.falls(trend.role());
  }

  private static Text rising(RunData data, QueueCause cause, List<Trend> trends) {
    return Text.of(
        "**{}** by {} messages/s{}.",
        queues(data, trends, trends.get(0).kind() == Trend.Kind.ROSE_ONCE ? "grew" : ""),
        Words.list(trends.stream().map(trend -> Words.mean(trend.slope())).toList()),
        cause.reason(data, trends.stream().map(Trend::role).toList()));
  }

  private static Text unsure(RunData data, List<Trend> trends) {
    return Text.of(
        "**{}**, by {} messages/s: {} of {} cannot show it.",
        queues(data, trends, "may grow"),
        Words.list(trends.stream().map(trend -> Words.mean(trend.slope())).toList()),
        trials(trends),
        Words.seconds(data.durationSeconds()));
  }

  private static String queues(RunData data, List<Trend> trends, String does) {
    boolean one = trends.size() == 1;
    List<Integer> roles = trends.stream().map(Trend::role).toList();
    String verb = does.isEmpty() ? (one ? "grows" : "grow") : does;
    String whose = Words.list(roles.stream().map(role -> name(data, role)).toList());
    return (one ? "The queue of " : "The queues of ") + whose + " " + verb;
  }

  private static String name(RunData data, int role) {
    return Labels.inSentence(data, role);
  }

  /** How many trials they are of: fewer for a rank that is that of a killed process in some. */
  private static String trials(List<Trend> trends) {
    long fewest = trends.stream().mapToLong(trend -> trend.slope().n()).min().orElse(0);
    long most = trends.stream().mapToLong(trend -> trend.slope().n()).max().orElse(0);
    return fewest == most
        ? Numbers.count(most, "trial")
        : Numbers.count(fewest) + " to " + Numbers.count(most, "trial");
  }
}
