package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Wordings that several sections of the report share. */
public final class Words {
  private Words() {}

  /** The mean with half the width of its 95 % interval, or the single value. */
  public static String mean(Summary summary) {
    OptionalDouble high = summary.high();
    return high.isPresent()
        ? Numbers.plusMinus(summary.mean(), high.getAsDouble() - summary.mean())
        : Numbers.figure(summary.mean());
  }

  /**
   * What theory predicts of a measure for these roles, such as {@code predicted 0.5 and 0.25};
   * empty unless it has a value for each.
   */
  public static Optional<String> predicted(RunData data, List<Integer> roles, Metric metric) {
    List<String> figures = new ArrayList<>();
    for (int role : roles) {
      data.predicted()
          .flatMap(predicted -> predicted.deviation(role, metric))
          .ifPresent(deviation -> figures.add(Numbers.figure(deviation.predicted())));
    }
    return figures.isEmpty() || figures.size() < roles.size()
        ? Optional.empty()
        : Optional.of("predicted " + list(figures));
  }

  /** The same in brackets after a space. */
  public static String bracketed(RunData data, List<Integer> roles, Metric metric) {
    return predicted(data, roles, metric).map(text -> " (" + text + ")").orElse("");
  }

  /** The 95 % interval as a range, or a dash for a single value. */
  public static String interval(Summary summary) {
    OptionalDouble low = summary.low();
    OptionalDouble high = summary.high();
    return low.isPresent() && high.isPresent()
        ? Numbers.range(low.getAsDouble(), high.getAsDouble())
        : "-";
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A sentence's first letter as a capital. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
