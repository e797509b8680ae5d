package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
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
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,20})?");
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
    OptionalLong value = WholeNumbers.parse(lines.take(key));
    if (value.isEmpty() || value.getAsLong() < lowest || value.getAsLong() > highest) {
      throw lines.fault(key, words(lowest, highest));
    }
    return value.getAsLong();
  }

  /** How many times faster than the wall clock the model runs. */
  public BigDecimal timeScale() throws IOException {
    return lines.take(
        "time.scale",
        "a decimal number from 0.001 to 100000",
        text -> {
          BigDecimal scale = decimal(text);
          require(scale.compareTo(SCALE_MIN) >= 0 && scale.compareTo(SCALE_MAX) <= 0);
          return scale;
        });
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
    OptionalLong value = WholeNumbers.parse(text);
    if (value.isEmpty() || value.getAsLong() < lowest || value.getAsLong() > highest) {
      throw lines.fault(key, words(lowest, highest) + " or nothing");
    }
    return value;
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
    return lines.take(
        key,
        "a rate from " + Rate.LOWEST + " to " + Rate.HIGHEST.toPlainString(),
        text -> {
          Rate rate = Rate.of(decimal(text));
          require(rate.toString().equals(text));
          return rate;
        });
  }

  NetworkDelay delay(String key) throws IOException {
    return lines.take(
        key,
        "fixed NS, uniform LOW HIGH or exponential MEAN, in nanoseconds from 0",
        EntryReader::delayOf);
  }

  /** A planned fault that hits one of so many processes within the length of a trial. */
  PlannedFault fault(String key, int processes, long durationNs) throws IOException {
    return lines.take(
        key,
        "kill PROCESS AT or pause PROCESS AT LENGTH, of one of the "
            + processes
            + " processes, over before the "
            + durationNs
            + " ns of the trial",
        text -> {
          PlannedFault fault = PlannedFault.parse(text);
          long overNs = fault instanceof PlannedFault.Kill ? fault.atNs() : fault.endNs();
          require(
              fault.words().equals(text) && fault.process() <= processes && overNs < durationNs);
          return fault;
        });
  }

  private static NetworkDelay delayOf(String text) {
    NetworkDelay delay = NetworkDelay.parse(text);
    require(delay.words().equals(text));
    if (delay instanceof NetworkDelay.Fixed fixed) {
      requireLength(fixed.delayNs());
    } else if (delay instanceof NetworkDelay.Uniform uniform) {
      requireLength(uniform.lowNs());
      requireLength(uniform.highNs());
      require(uniform.lowNs() <= uniform.highNs());
    } else if (delay instanceof NetworkDelay.Exponential exponential) {
      requireLength(exponential.meanNs());
    }
    return delay;
  }

  private static void requireLength(long ns) {
    require(ns >= 0 && ns <= LENGTH_MAX_NS);
  }

  /** Written out: an exponent could make a number that no memory holds. */
  private static BigDecimal decimal(String text) {
    require(DECIMAL.matcher(text).matches());
    return new BigDecimal(text);
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
