package lamplight.report.comparison;

import java.util.Locale;
import lamplight.report.text.Numbers;

/** Wordings of a comparison's page. */
final class MeasureWords {
  private MeasureWords() {}

  /** A p for people. */
  static String p(double value) {
    return value < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A figure with its sign. */
  static String signed(double value) {
    return (value > 0 ? "+" : "") + Numbers.figure(value);
  }
}
