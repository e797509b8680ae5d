package lamplight.report.part;

import java.util.List;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;

/**
 * The first of many, as many as a person reads, and the words for the rest. Immutable.
 *
 * @param shown those that are shown
 * @param all how many there are
 */
public record Excerpt<T>(List<T> shown, int all) {
  public Excerpt {
    shown = List.copyOf(shown);
  }

  /** At most so many of these. */
  public static <T> Excerpt<T> of(List<T> all, int max) {
    return new Excerpt<>(all.subList(0, Math.min(max, all.size())), all.size());
  }

  /**
   * What is left out; nothing where all are shown.
   *
   * @param rest where the rest is to be found, such as {@code checks.csv}; empty for nowhere
   */
  public List<Block> note(String rest) {
    if (shown.size() == all) {
      return List.of();
    }
    Text where = rest.isEmpty() ? Text.NONE : Text.of("; `{}` has all", rest);
    return List.of(
        new Paragraph(
            Text.of(
                "The first {} of {}{}.", Numbers.count(shown.size()), Numbers.count(all), where)));
  }
}
