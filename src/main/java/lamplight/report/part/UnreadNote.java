package lamplight.report.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.report.data.Unread;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;

/** Says which trials could not be read. */
public final class UnreadNote {
  private static final int NAMED_MAX = 5;

  private UnreadNote() {}

  /**
   * The sentence on a run; empty when every trial could be read.
   *
   * @param unread each with its point, which is empty outside of a study
   */
  public static Optional<String> sentence(List<Map.Entry<String, Unread>> unread) {
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    List<String> named =
        unread.stream()
            .limit(NAMED_MAX)
            .map(
                trial ->
                    (trial.getKey().isEmpty() ? "" : Markdown.escape(trial.getKey()) + ", ")
                        + "seed "
                        + trial.getValue().seed()
                        + " ("
                        + Markdown.escape(trial.getValue().cause())
                        + ")")
            .toList();
    int more = unread.size() - named.size();
    return Optional.of(
        "**"
            + Numbers.count(unread.size(), "trial")
            + " could not be read** and "
            + (unread.size() == 1 ? "is" : "are")
            + " neither checked nor in the figures: "
            + Words.list(named)
            + (more > 0 ? " and " + Numbers.count(more) + " more." : "."));
  }
}
