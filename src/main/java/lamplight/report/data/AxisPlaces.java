package lamplight.report.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the values of a varied key lie on an axis: at their own place where they are numbers (of
 * one unit), and one after another otherwise, and where numbers lie too close together to be told
 * apart. Immutable.
 *
 * @param places one a value, in the order of the key
 * @param isNumeric whether the places are the values themselves
 * @param unit the unit of numeric places, or empty
 */
public record AxisPlaces(List<Double> places, boolean isNumeric, String unit) {
  private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?: (ms|s))?");
  private static final double CLOSEST_SHARE = 0.04;

  public AxisPlaces {
    places = List.copyOf(places);
  }

  /** The places of these values. */
  public static AxisPlaces of(List<String> values) {
    Optional<AxisPlaces> numeric = numeric(values);
    if (numeric.isPresent()) {
      return numeric.get();
    }
    List<Double> inOrder = new ArrayList<>();
    values.forEach(unused -> inOrder.add(inOrder.size() + 1.0));
    return new AxisPlaces(inOrder, false, "");
  }

  /** How far apart the outermost places are. */
  public double span() {
    return high() - low();
  }

  /** The leftmost place. */
  public double low() {
    return places.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  /** The rightmost place. */
  public double high() {
    return places.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static Optional<AxisPlaces> numeric(List<String> values) {
    List<BigDecimal> numbers = new ArrayList<>();
    boolean withUnit = false;
    boolean inSeconds = true;
    for (String value : values) {
      Matcher matcher = NUMBER.matcher(value);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      boolean milliseconds = "ms".equals(matcher.group(2));
      withUnit = matcher.group(2) != null;
      inSeconds &= !milliseconds;
      numbers.add(new BigDecimal(matcher.group(1)).movePointLeft(milliseconds ? 3 : 0));
    }
    int scale = withUnit && !inSeconds ? 3 : 0;
    List<Double> places =
        numbers.stream().map(number -> number.movePointRight(scale).doubleValue()).toList();
    AxisPlaces axis = new AxisPlaces(places, true, withUnit ? (inSeconds ? "s" : "ms") : "");
    return axis.areApart() ? Optional.of(axis) : Optional.empty();
  }

  private boolean areApart() {
    List<Double> sorted = places.stream().sorted().toList();
    for (int index = 1; index < sorted.size(); index++) {
      if (sorted.get(index) - sorted.get(index - 1) < CLOSEST_SHARE * span()) {
        return false;
      }
    }
    return sorted.size() > 1;
  }
}
