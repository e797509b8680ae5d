package lamplight.report.part;

import java.util.List;
import java.util.OptionalDouble;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Wordings that several sections of the report share. */
public final class Words {
  private Words() {}

  /** The mean with half of its 95 % interval, or the value that there is in every trial. */
  public static String mean(Summary summary) {
    OptionalDouble high = summary.high();
    return high.isPresent()
        ? Numbers.plusMinus(summary.mean(), high.getAsDouble() - summary.mean())
        : Numbers.figure(summary.mean());
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** The same of texts. */
  public static Text texts(List<Text> items) {
    return texts(items, "and");
  }

  /** The same with this word before the last. */
  public static Text texts(List<Text> items, String and) {
    int last = items.size() - 1;
    return last < 1
        ? Text.join("", items)
        : Text.of("{} {} {}", Text.join(", ", items.subList(0, last)), and, items.get(last));
  }

  /** A sentence's first letter as a capital. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A sentence's first letter as a small one, behind a colon. */
  public static String small(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** A length of model time, in the unit that a person would use. */
  public static String seconds(double seconds) {
    if (seconds < 1) {
      return Numbers.figure(seconds * 1000) + " ms";
    }
    if (seconds < 600) {
      return Numbers.figure(seconds) + " s";
    }
    return seconds < 4 * 3600
        ? Numbers.figure(seconds / 60) + " min"
        : Numbers.figure(seconds / 3600) + " h";
  }
}
