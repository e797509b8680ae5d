package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.Rate;

/**
 * Takes the values of entries. Every fault names where the entries come from, the key, and the line
 * where there is one. Not thread-safe.
 */
public final class EntryReader {
  /** The longest that an experiment file can ask for, in nanoseconds. */
  static final long LENGTH_MAX_NS = 1000L * 3600 * 1_000_000_000L;

  private static final int PORT_MAX = 65_535;
  private static final int DECIMAL_MAX = 31;
  private static final BigDecimal SCALE_MIN = new BigDecimal("0.001");
  private static final BigDecimal SCALE_MAX = new BigDecimal("100000");

  private final PropertyLines lines;

  /** A reader of these entries. */
  public EntryReader(PropertyLines lines) {
    this.lines = lines;
  }

  /** Any text. */
  public String text(String key) throws IOException {
    return lines.take(key);
  }

  /** A whole number, both ends of its range included. */
  public long whole(String key, long lowest, long highest) throws IOException {
    String text = lines.take(key);
    if (!isWhole(text, lowest, highest)) {
      throw lines.fault(key, words(lowest, highest));
    }
    return Long.parseLong(text);
  }

  /** How many times faster than the wall clock the model runs. */
  public BigDecimal timeScale() throws IOException {
    String key = "time.scale";
    String text = lines.take(key);
    try {
      BigDecimal scale = decimal(text);
      require(scale.compareTo(SCALE_MIN) >= 0 && scale.compareTo(SCALE_MAX) <= 0);
      return scale;
    } catch (IllegalArgumentException malformed) {
      throw lines.fault(key, "a decimal number from 0.001 to 100000", malformed);
    }
  }

  boolean has(String key) {
    return lines.has(key);
  }

  boolean hasAny(String prefix) {
    return lines.hasAny(prefix);
  }

  LogFormatException fault(String key, String expected) {
    return lines.fault(key, expected);
  }

  boolean flag(String key) throws IOException {
    String text = lines.take(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw lines.fault(key, "true or false");
    }
    return Boolean.parseBoolean(text);
  }

  OptionalLong optional(String key, long lowest) throws IOException {
    return optional(key, lowest, Long.MAX_VALUE);
  }

  OptionalInt port(String key) throws IOException {
    OptionalLong port = optional(key, 1, PORT_MAX);
    return port.isPresent() ? OptionalInt.of((int) port.getAsLong()) : OptionalInt.empty();
  }

  private OptionalLong optional(String key, long lowest, long highest) throws IOException {
    String text = lines.take(key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!isWhole(text, lowest, highest)) {
      throw lines.fault(key, words(lowest, highest) + " or nothing");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  /** One of the constants of an enum, as {@link #name} writes them. */
  <E extends Enum<E>> E choice(String key, Class<E> of) throws IOException {
    String text = lines.take(key);
    List<String> names = new ArrayList<>();
    for (E each : of.getEnumConstants()) {
      if (name(each).equals(text)) {
        return each;
      }
      names.add(name(each));
    }
    throw lines.fault(key, String.join(" or ", names));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  Rate rate(String key) throws IOException {
    String text = lines.take(key);
    try {
      Rate rate = Rate.of(decimal(text));
      require(rate.toString().equals(text));
      return rate;
    } catch (IllegalArgumentException malformed) {
      throw lines.fault(
          key, "a rate from " + Rate.LOWEST + " to " + Rate.HIGHEST.toPlainString(), malformed);
    }
  }

  /** What an idle tick of one of so many processes throws, by one of the two keys that say so. */
  Die die(int processes) throws IOException {
    String internal = "internal.probability";
    if (!lines.has(internal)) {
      return Die.ofSides((int) whole("draw.sides", processes, Integer.MAX_VALUE));
    }
    String text = lines.take(internal);
    try {
      Die die = Die.ofInternal(decimal(text), processes);
      require(die.value().equals(text));
      return die;
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      throw lines.fault(
          internal,
          "a probability from 0 to %s with at most %s decimals"
              .formatted(Die.INTERNAL_MAX, Die.DECIMALS),
          malformed);
    }
  }

  NetworkDelay delay(String key) throws IOException {
    String text = lines.take(key);
    try {
      NetworkDelay delay = NetworkDelay.parse(text);
      require(delay.words().equals(text) && delay.isWithin(LENGTH_MAX_NS));
      return delay;
    } catch (IllegalArgumentException malformed) {
      throw lines.fault(
          key, "fixed NS, uniform LOW HIGH or exponential MEAN, in nanoseconds from 0", malformed);
    }
  }

  /** A planned fault that hits one of so many processes within the length of a trial. */
  PlannedFault fault(String key, int processes, long durationNs) throws IOException {
    String text = lines.take(key);
    try {
      PlannedFault fault = PlannedFault.parse(text);
      require(fault.words().equals(text) && fault.isWithin(processes, durationNs));
      return fault;
    } catch (IllegalArgumentException malformed) {
      throw lines.fault(
          key,
          PlannedFault.EXPECTED
              + ", of the "
              + processes
              + " processes, over before the "
              + durationNs
              + " ns of the trial",
          malformed);
    }
  }

  /** Written out: an exponent could make a number that no memory holds. */
  private static BigDecimal decimal(String text) {
    require(text.length() <= DECIMAL_MAX && text.indexOf('e') < 0 && text.indexOf('E') < 0);
    BigDecimal decimal = new BigDecimal(text);
    require(decimal.toPlainString().equals(text));
    return decimal;
  }

  private static boolean isWhole(String text, long lowest, long highest) {
    OptionalLong value = WholeNumbers.parse(text);
    return value.isPresent() && value.getAsLong() >= lowest && value.getAsLong() <= highest;
  }

  private static String words(long lowest, long highest) {
    return "a whole number"
        + (lowest == Long.MIN_VALUE ? "" : " from " + lowest)
        + (highest == Long.MAX_VALUE ? "" : " to " + highest);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("out of range");
    }
  }
}
