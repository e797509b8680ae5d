package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.text.Numbers;

/**
 * Where the values of a varied key lie on an axis: numbers (of one kind) at their own places, with
 * ticks at the values that were run, and by their logarithms where they are too close otherwise;
 * values that are no numbers, and zero among logarithms, beside them; and all one after another
 * where hardly any is a number. Immutable.
 *
 * @param axis the axis, with a tick a value
 * @param places one a value, in the order of the key
 * @param numbers which of the values are numbers, which a line may join; none or at least two
 * @param slot how much room a value that is no number has; for the rest of the axis 0
 */
record StudyAxis(Axis axis, List<Double> places, List<Integer> numbers, double slot) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final List<String> UNITS = List.of("us", "ms", "s", "min", "h");
  private static final List<Double> UNIT_US = List.of(1.0, 1e3, 1e6, 6e7, 3.6e9);
  private static final int NO_UNIT = -1;

  /** Numbers closer than this share of the axis cannot be told apart. */
  private static final double CLOSEST_SHARE = 0.04;

  private static final double SIDE_SHARE = 0.06;
  private static final double SLOT_SHARE = 0.14;

  /** About how wide the numbers' part of the axis is, in points. */
  private static final double NUMBERS_WIDTH = 550;

  StudyAxis {
    places = List.copyOf(places);
    numbers = List.copyOf(numbers);
  }

  /**
   * The axis of a key.
   *
   * @param names what is written at each value that is no number
   */
  static StudyAxis of(String key, List<String> values, List<String> names) {
    List<Optional<NumberValue>> parsed = values.stream().map(NumberValue::parse).toList();
    List<Integer> numbers =
        IntStream.range(0, values.size()).filter(at -> parsed.get(at).isPresent()).boxed().toList();
    List<Integer> units =
        numbers.stream().map(at -> parsed.get(at).orElseThrow().unit()).distinct().toList();
    int unit = units.stream().mapToInt(Integer::intValue).min().orElse(NO_UNIT);
    if (numbers.size() < 2 || (unit == NO_UNIT && units.size() > 1)) {
      return inOrder(key, names);
    }
    double[] at = new double[values.size()];
    numbers.forEach(number -> at[number] = parsed.get(number).orElseThrow().in(unit));
    double[] logarithms = Arrays.stream(at).map(Math::log).toArray();
    List<Integer> positive = numbers.stream().filter(number -> at[number] > 0).toList();
    boolean isLinear = areApart(at, numbers);
    if (!isLinear && (positive.size() < 2 || !areApart(logarithms, positive))) {
      return inOrder(key, names);
    }
    List<Integer> placed = isLinear ? numbers : positive;
    List<String> written = new ArrayList<>(names);
    placed.forEach(number -> written.set(number, Numbers.axis(at[number])));
    return numeric(
        unit == NO_UNIT ? key : key + " (" + UNITS.get(unit) + ")",
        isLinear ? at : logarithms,
        placed,
        written);
  }

  /** A number and the place of its unit, or {@link #NO_UNIT}. */
  private record NumberValue(double number, int unit) {
    static Optional<NumberValue> parse(String value) {
      String[] parts = value.split(" ", -1);
      int unit = parts.length == 2 ? UNITS.indexOf(parts[1]) : NO_UNIT;
      boolean isOne = parts.length == 1 || (parts.length == 2 && unit != NO_UNIT);
      return isOne && NUMBER.matcher(parts[0]).matches()
          ? Optional.of(new NumberValue(Double.parseDouble(parts[0]), unit))
          : Optional.empty();
    }

    double in(int other) {
      return unit == NO_UNIT ? number : number * UNIT_US.get(unit) / UNIT_US.get(other);
    }
  }

  private static boolean areApart(double[] at, List<Integer> numbers) {
    double[] sorted = numbers.stream().mapToDouble(number -> at[number]).sorted().toArray();
    double least = CLOSEST_SHARE * (sorted[sorted.length - 1] - sorted[0]);
    return IntStream.range(1, sorted.length)
        .allMatch(
            each -> sorted[each] > sorted[each - 1] && sorted[each] - sorted[each - 1] >= least);
  }

  /** Numbers at their places; what comes before the first of them to the left, others right. */
  private static StudyAxis numeric(
      String title, double[] at, List<Integer> numbers, List<String> written) {
    double low = numbers.stream().mapToDouble(number -> at[number]).min().orElse(0);
    double high = numbers.stream().mapToDouble(number -> at[number]).max().orElse(1);
    double span = high - low;
    double slot = span * slotShare(numbers, written);
    long before = numbers.get(0);
    double right = high + SIDE_SHARE * span;
    List<Double> places = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    for (int value = 0; value < at.length; value++) {
      double place = at[value];
      if (!numbers.contains(value) && value < before) {
        place = low - SIDE_SHARE * span - slot * (before - value - 0.5);
      } else if (!numbers.contains(value)) {
        place = right + slot / 2;
        right += slot;
      }
      places.add(place);
      ticks.add(new Tick(place, written.get(value)));
    }
    double left = low - SIDE_SHARE * span - slot * before;
    return new StudyAxis(Axis.marked(title, left, right, ticks), places, numbers, slot);
  }

  /** Room for the widest name of a value that has no place of its own. */
  private static double slotShare(List<Integer> numbers, List<String> written) {
    int widest =
        IntStream.range(0, written.size())
            .filter(value -> !numbers.contains(value))
            .map(value -> ChartText.width(ChartText.SMALL, written.get(value)))
            .max()
            .orElse(0);
    return Math.max(SLOT_SHARE, (double) widest / NUMBERS_WIDTH);
  }

  private static StudyAxis inOrder(String key, List<String> names) {
    List<Double> places = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    for (String name : names) {
      places.add(places.size() + 1.0);
      ticks.add(new Tick(places.size(), name));
    }
    return new StudyAxis(Axis.marked(key, 0.5, names.size() + 0.5, ticks), places, List.of(), 1);
  }

  /** Whether a value lies at its own place. */
  boolean isNumber(int value) {
    return numbers.contains(value);
  }

  /** A place beside that of a value, by a share of the room that a value has. */
  double beside(int value, double share) {
    return places.get(value) + share * slot;
  }
}
