package lamplight.report.comparison;

import java.util.Locale;
import lamplight.report.text.Numbers;

/** Wordings of a comparison's page. */
final class MeasureWords {
  private MeasureWords() {}

  /** A p for people: two significant digits, or that it is below 0.001. */
  static String p(double value) {
    if (value < 0.001) {
      return "< 0.001";
    }
    return String.format(
        Locale.ROOT, value < 0.00995 ? "%.4f" : value < 0.0995 ? "%.3f" : "%.2f", value);
  }

  /** A figure with its sign. */
  static String signed(double value) {
    return (value > 0 ? "+" : "") + Numbers.figure(value);
  }
}
