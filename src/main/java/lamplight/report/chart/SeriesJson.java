package lamplight.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import lamplight.report.chart.Series.Form;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.text.JsonText;

/**
 * A series as JSON, so short that the lines of many seeds find room in a page.
 *
 * <p>It has the columns {@code x} and {@code y}. With {@code dx} or {@code dy} a column is a text
 * that holds differences in this unit, each from the value before (the first from 0), as Base64
 * VLQ, in which source maps write whole numbers: most take one letter. Without, it holds the values
 * themselves, {@code null} where there is none. Instead of its columns it has {@code same}, its
 * place among the series of the first panel, where it is one of these; and {@code mean}, where it
 * is the mean of the lines of the seeds of its process in the same panel.
 */
final class SeriesJson {
  private static final int DIGITS = 6;

  /** Of the values of a line on a logarithmic axis: a hundredth of a pixel. */
  private static final int LOGARITHMIC_DIGITS = 4;

  /** The finest unit of differences, as a share of an axis: a tenth of a pixel, zoomed far in. */
  private static final double UNIT_SHARE = 1.0 / 20_000;

  /** What differs by less is equal, but for the rounding of binary fractions. */
  private static final double CLOSE = 1e-6;

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private SeriesJson() {}

  /**
   * Writes a series.
   *
   * @param chart where it is drawn
   * @param first the first panel of the picture
   */
  static void write(JsonText json, Series series, Chart chart, Panel first) {
    json.beginObject();
    if (first instanceof Chart other && other != chart && other.series().contains(series)) {
      json.name("same").value(other.series().indexOf(series)).endObject();
      return;
    }
    if (!series.name().isEmpty()) {
      json.name("name").value(series.name());
    }
    json.name("process").value(series.process());
    json.name("kind").value(series.kind().name().toLowerCase(Locale.ROOT));
    if (series.opacity() < 1) {
      json.name("opacity").value(series.opacity(), DIGITS);
    }
    // As text, because a seed may have more digits than a number of JavaScript.
    series.seed().ifPresent(seed -> json.name("seed").value(Long.toString(seed)));
    if (isMeanOfSeeds(series, chart)) {
      json.name("mean").value(true);
    } else {
      List<Point> points = Thinning.of(series, chart.x(), chart.y());
      Form form = series.kind().form();
      boolean isLine = form == Form.STEPS || form == Form.AREA;
      column(json, "x", points.stream().mapToDouble(Point::x).toArray(), chart.x(), isLine);
      column(json, "y", points.stream().mapToDouble(Point::y).toArray(), chart.y(), isLine);
    }
    json.endObject();
  }

  /** Whether the lines of the seeds tell all that there is in a series. */
  private static boolean isMeanOfSeeds(Series series, Chart chart) {
    List<Series> seeds =
        chart.series().stream()
            .filter(each -> each.kind() == Kind.SEED && each.process() == series.process())
            .toList();
    List<Point> points = series.points();
    if (series.kind() != Kind.MEAN
        || seeds.isEmpty()
        || seeds.stream().anyMatch(seed -> seed.points().size() != points.size())) {
      return false;
    }
    for (int index = 0; index < points.size(); index++) {
      int at = index;
      double mean =
          seeds.stream().mapToDouble(seed -> seed.points().get(at).y()).average().orElseThrow();
      if (!(Math.abs(mean - points.get(at).y()) < CLOSE)) {
        return false;
      }
    }
    return true;
  }

  private static void column(
      JsonText json, String name, double[] values, Axis axis, boolean isLine) {
    Optional<Double> unit = isLine ? unit(values, axis) : Optional.empty();
    unit.ifPresent(each -> json.name("d" + name).value(each, DIGITS));
    json.name(name);
    if (unit.isPresent()) {
      json.value(differences(values, unit.get()));
      return;
    }
    json.beginArray();
    for (double value : values) {
      json.value(value, isLine ? LOGARITHMIC_DIGITS : DIGITS);
    }
    json.endArray();
  }

  private static String differences(double[] values, double unit) {
    StringBuilder text = new StringBuilder();
    long before = 0;
    for (double value : values) {
      long units = Math.round(value / unit);
      long difference = units - before;
      before = units;
      // The lowest bit is the sign; of each letter's six bits the highest says that more follow.
      long rest = difference < 0 ? -2 * difference + 1 : 2 * difference;
      for (; rest > 31; rest >>>= 5) {
        text.append(BASE64.charAt((int) (rest & 31) + 32));
      }
      text.append(BASE64.charAt((int) rest));
    }
    return text.toString();
  }

  /**
   * The largest power of ten up to 1 of which all values are multiples, or else a fine one; none on
   * a logarithmic axis, where none is fine enough at its low end, but for whole numbers.
   */
  private static Optional<Double> unit(double[] values, Axis axis) {
    double finest = axis.logarithmic() ? 1 : (axis.high() - axis.low()) * UNIT_SHARE;
    double unit = 1;
    while (!Arrays.stream(values).allMatch(isMultiple(unit))) {
      if (unit <= finest) {
        return axis.logarithmic() ? Optional.empty() : Optional.of(unit);
      }
      unit /= 10;
    }
    return Optional.of(unit);
  }

  private static DoublePredicate isMultiple(double unit) {
    return value -> Math.abs(value / unit - Math.rint(value / unit)) < CLOSE;
  }
}
