package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import lamplight.report.text.Numbers;

/**
 * An axis of a chart. Immutable.
 *
 * @param title what it shows, with its unit; empty where the panel's title says it
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param logarithmic whether equal lengths are equal ratios; both ends are then positive
 * @param ticks its marks, in any order
 * @param grid whether a line runs across the chart at each tick
 * @param unitSeconds how many seconds its unit has where it is the time since the start of a trial;
 *     else 0
 */
public record Axis(
    String title,
    double low,
    double high,
    boolean logarithmic,
    List<Tick> ticks,
    boolean grid,
    double unitSeconds) {
  private static final double CLOSE = 1e-9;

  /** Fewer decades than this have ticks at 2 and 5 as well. */
  private static final double FINE_DECADES_MAX = 2.2;

  private static final int DECADES_MAX = 7;

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(high > low) || (logarithmic && low <= 0)) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high);
    }
  }

  Axis(String title, double low, double high, boolean logarithmic, List<Tick> ticks, boolean grid) {
    this(title, low, high, logarithmic, ticks, grid, 0);
  }

  /** A mark on an axis and what is written beside it. */
  public record Tick(double at, String label) {}

  /** An axis with round ticks, at most so many. */
  static Axis linear(String title, double low, double high, int ticksMax) {
    return even(title, low, high, step((high - low) / ticksMax));
  }

  /** An axis of things that are counted: its ticks are whole numbers. */
  static Axis counts(String title, double low, double high, int ticksMax) {
    return even(title, low, high, Math.max(1, step((high - low) / ticksMax)));
  }

  /** A logarithmic axis with ticks at powers of ten, and between them where there is room. */
  static Axis logarithmic(String title, double low, double high, DoubleFunction<String> label) {
    int first = (int) Math.floor(Math.log10(low) + CLOSE);
    int last = (int) Math.floor(Math.log10(high) + CLOSE);
    boolean fine = Math.log10(high / low) < FINE_DECADES_MAX;
    int every = (last - first) / DECADES_MAX + 1;
    List<Tick> ticks = new ArrayList<>();
    for (int decade = first; decade <= last; decade += every) {
      for (double digit : fine ? new double[] {1, 2, 5} : new double[] {1}) {
        double at = digit * Math.pow(10, decade);
        if (at >= low * (1 - CLOSE) && at <= high * (1 + CLOSE)) {
          ticks.add(new Tick(at, label.apply(at)));
        }
      }
    }
    return new Axis(title, low, high, true, ticks, true);
  }

  /** An axis with these ticks alone, which are not evenly spaced or have names. */
  static Axis marked(String title, double low, double high, List<Tick> ticks) {
    return new Axis(title, low, high, false, ticks, false);
  }

  /** The same axis as one of time, without lines across the chart. */
  Axis ofTime(double unitSeconds) {
    return new Axis(title, low, high, logarithmic, ticks, false, unitSeconds);
  }

  /** A share as the label of a tick. */
  static String percent(double share) {
    return Numbers.axis(share * 100) + " %";
  }

  /** Where a value lies: 0 at the low end, 1 at the high one. */
  double share(double value) {
    return logarithmic
        ? Math.log(value / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  private static Axis even(String title, double low, double high, double step) {
    List<Tick> ticks = new ArrayList<>();
    for (long place = (long) Math.ceil(low / step - CLOSE);
        place * step <= high + CLOSE * step;
        place++) {
      ticks.add(new Tick(place * step, Numbers.axis(place * step)));
    }
    return new Axis(title, low, high, false, ticks, true);
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below this. */
  private static double step(double least) {
    double decade = Math.pow(10, Math.floor(Math.log10(least) + CLOSE));
    for (int digit : List.of(1, 2, 5)) {
      if (digit * decade >= least * (1 - CLOSE)) {
        return digit * decade;
      }
    }
    return 10 * decade;
  }
}
