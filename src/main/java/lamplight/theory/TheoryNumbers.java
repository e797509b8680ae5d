package lamplight.theory;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as text for people: at least two decimals, and more for a value near zero. */
final class TheoryNumbers {
  private static final int DECIMALS_MIN = 2;
  private static final int DECIMALS_MAX = 6;

  /** Stands where there is no value. */
  static final String NONE = "-";

  private TheoryNumbers() {}

  /** The value with two decimals, or as many as show two of its digits, but no more than six. */
  static String text(double value) {
    double magnitude = Math.abs(value);
    int decimals = DECIMALS_MIN;
    double smallest = 0.1;
    while (magnitude != 0 && magnitude < smallest && decimals < DECIMALS_MAX) {
      decimals++;
      smallest /= 10;
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  static String text(OptionalDouble value) {
    return value.isPresent() ? text(value.getAsDouble()) : NONE;
  }

  /** The value without decimals. */
  static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** A time in seconds, without decimals that say nothing, and with its unit. */
  static String seconds(double seconds) {
    return seconds == Math.rint(seconds) ? whole(seconds) + " s" : text(seconds) + " s";
  }
}
