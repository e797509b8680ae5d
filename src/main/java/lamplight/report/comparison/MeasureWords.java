package lamplight.report.comparison;

import java.util.List;
import java.util.Locale;
import lamplight.measure.Metric;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** Wordings of a comparison's page. */
final class MeasureWords {
  private MeasureWords() {}

  /** The name of a measure with its unit. */
  static String withUnit(Metric metric) {
    return Words.titleWithUnit(metric);
  }

  /** The name of a measure. */
  static String title(Metric metric) {
    return Words.title(metric);
  }

  /** The name of a measure at the head of a sentence. */
  static String capital(Metric metric) {
    return Words.capital(Words.title(metric));
  }

  /** The unit of a measure; empty for a plain number. */
  static String unit(Metric metric) {
    return Words.unit(metric);
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    return Words.list(items);
  }

  /** A p for people. */
  static String p(double value) {
    return value < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A figure with its sign. */
  static String signed(double value) {
    return (value > 0 ? "+" : "") + Numbers.figure(value);
  }
}
