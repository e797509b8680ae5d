package lamplight.report;

import java.util.Optional;
import lamplight.report.part.Figures;
import lamplight.stats.Interval;
import lamplight.stats.QuantileIntervals;
import lamplight.stats.Summaries;

/** Medians with their 95 % intervals. Not thread-safe. */
final class Medians {
  private final QuantileIntervals intervals = QuantileIntervals.ofMedians();

  /** The median, and in brackets its interval where there is one: {@code 12 (8 to 17)}. */
  String text(double[] values, int decimals) {
    Optional<Interval> interval = intervals.of(values);
    return Figures.value(Summaries.median(values), decimals)
        + interval
            .map(
                it ->
                    " ("
                        + Figures.value(it.low(), decimals)
                        + " to "
                        + Figures.value(it.high(), decimals)
                        + ")")
            .orElse("");
  }

  /** What the brackets are with so many trials, as a sentence after others; else nothing. */
  static String definition(int trials) {
    if (trials < QuantileIntervals.VALUES_MIN) {
      return "";
    }
    return " Beside a median stands its 95 % interval ("
        + QuantileIntervals.method(trials)
        + (trials == QuantileIntervals.VALUES_MIN
            ? "; of five values it spans their range, which holds the median of all seeds in 94 of"
                + " 100 cases"
            : "")
        + ").";
  }
}
