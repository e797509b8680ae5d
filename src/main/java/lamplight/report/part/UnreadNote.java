package lamplight.report.part;

import java.util.List;
import java.util.Optional;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.report.data.StudyData.Unreadable;

/** Says which trials could not be read. */
public final class UnreadNote {
  private static final int NAMED_MAX = 5;

  private UnreadNote() {}

  /** The sentence on a run; empty when every trial could be read. */
  public static Optional<Text> sentence(List<Unreadable> unread) {
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    List<String> named =
        unread.stream()
            .limit(NAMED_MAX)
            .map(each -> each.trial() + " (" + each.cause() + ")")
            .toList();
    int more = unread.size() - named.size();
    return Optional.of(
        Text.of(
            "**✗ {} could not be read** and {} neither checked nor in the figures: {}{}.",
            Numbers.count(unread.size(), "trial"),
            unread.size() == 1 ? "is" : "are",
            Words.list(named),
            more > 0 ? " and " + Numbers.count(more) + " more" : ""));
  }
}
