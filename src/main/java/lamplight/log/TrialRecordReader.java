package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * Makes the record of a trial of its entries. Every fault names the file and the key, and the line
 * where there is one: a value that no trial has, and a key that this trial does not have.
 */
final class TrialRecordReader {
  /** The longest that an experiment file can ask for, in nanoseconds. */
  private static final long LENGTH_MAX_NS = 1000L * 3600 * 1_000_000_000L;

  /** An instant to which any length can be added. */
  private static final long START_MAX_NS = Long.MAX_VALUE / 2;

  private static final int PROCESSES_MAX = 100_000;
  private static final int PORT_MAX = 65_535;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,20})?");
  private static final BigDecimal SCALE_MIN = new BigDecimal("0.001");
  private static final BigDecimal SCALE_MAX = new BigDecimal("100000");

  private final Path file;
  private final PropertyLines lines;

  TrialRecordReader(Path file) throws IOException {
    this.file = file;
    this.lines = PropertyLines.read(file);
  }

  TrialRecord record() throws IOException {
    lines.requirePlainKeys();
    int count = (int) whole("processes", 2, PROCESSES_MAX);
    List<TickSchedule> schedules = new ArrayList<>();
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>();
    for (int process = 1; process <= count; process++) {
      String prefix = "process." + process + ".";
      schedules.add(schedule(prefix));
      ends.add(end(prefix));
    }
    long seed = whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    int sides = (int) whole("draw.sides", count, Integer.MAX_VALUE);
    long durationNs = whole("duration_ns", 1, LENGTH_MAX_NS);
    NetworkDelay delay =
        lines.take(
            "network.delay_ns",
            "fixed NS, uniform LOW HIGH or exponential MEAN, in nanoseconds from 0",
            TrialRecordReader::delay);
    String point = text("point");
    TimeMode time = choice("time", TimeMode.class);
    BigDecimal timeScale =
        lines.take("time.scale", "a decimal number from 0.001 to 100000", TrialRecordReader::scale);
    TrialRecord.State state = choice("state", TrialRecord.State.class);
    String cause = text("cause");
    long startNs = whole("start_ns", 0, START_MAX_NS);
    Optional<RelaySpec> relay = relay();
    Optional<TrialRecord.RelayEnd> relayEnd =
        relay.isPresent() ? Optional.of(relayEnd()) : Optional.empty();
    List<PlannedFault> planned = new ArrayList<>();
    List<TrialRecord.FaultDone> done = new ArrayList<>();
    for (int number = 1; lines.has("fault." + number + ".planned_ns"); number++) {
      planned.add(fault("fault." + number + ".planned_ns", count, durationNs));
      done.add(
          new TrialRecord.FaultDone(
              optional("fault." + number + ".began_ns", 0),
              optional("fault." + number + ".ended_ns", 0)));
    }
    // An earlier version recorded neither what made a trial nor its end.
    Optional<Maker> maker = lines.has(Maker.VERSION) ? Optional.of(maker()) : Optional.empty();
    boolean isTimed = time == TimeMode.REAL && state == TrialRecord.State.COMPLETE;
    OptionalLong endNs =
        lines.has("end_ns") || (isTimed && maker.isPresent())
            ? OptionalLong.of(whole("end_ns", 1, Long.MAX_VALUE))
            : OptionalLong.empty();
    lines.requireAllTaken();
    TrialRecord record;
    try {
      PlannedFaults faults = new PlannedFaults(planned);
      TrialSpec spec = new TrialSpec(seed, sides, durationNs, schedules, delay, relay, faults);
      record =
          new TrialRecord(
              point, spec, time, timeScale, state, cause, startNs, ends, relayEnd, done, maker,
              endNs);
    } catch (IllegalArgumentException impossible) {
      throw new IOException(file + ": " + impossible.getMessage(), impossible);
    }
    new RecordContradictions(lines, record).refuse();
    return record;
  }

  private TickSchedule schedule(String prefix) throws IOException {
    Rate rate =
        lines.take(
            prefix + "rate",
            "a rate from " + Rate.LOWEST + " to " + Rate.HIGHEST.toPlainString(),
            text -> {
              Rate parsed = Rate.of(decimal(text));
              require(parsed.toString().equals(text));
              return parsed;
            });
    // Uniform below one period, so that the first tick of a process is due within it.
    long phaseNs = whole(prefix + "phase_ns", 0, rate.periodsNs(1));
    return new TickSchedule(rate, phaseNs);
  }

  private TrialRecord.ProcessEnd end(String prefix) throws IOException {
    return new TrialRecord.ProcessEnd(
        port(prefix + "port"),
        optional(prefix + "pid", 1),
        text(prefix + "exit"),
        optional(prefix + "queued", 0),
        lines.has(prefix + "ticks") ? optional(prefix + "ticks", 0) : OptionalLong.empty());
  }

  private Maker maker() throws IOException {
    return new Maker(
        text(Maker.VERSION),
        text(Maker.COMMIT),
        lines.take(
            Maker.DIRTY,
            "true or false",
            text -> {
              require(text.equals("true") || text.equals("false"));
              return Boolean.valueOf(text);
            }),
        text(Maker.JVM),
        text(Maker.HOST));
  }

  /** What the relay of a star does; a key of it alone says that there is one. */
  private Optional<RelaySpec> relay() throws IOException {
    if (lines.values().keySet().stream().noneMatch(key -> key.startsWith("relay."))) {
      return Optional.empty();
    }
    RelayOrder order = choice("relay.order", RelayOrder.class);
    return Optional.of(new RelaySpec(order, whole("relay.time_ns", 0, LENGTH_MAX_NS)));
  }

  private TrialRecord.RelayEnd relayEnd() throws IOException {
    TrialRecord.RelayEnd end =
        new TrialRecord.RelayEnd(
            port("relay.port"),
            optional("relay.pid", 1),
            text("relay.exit"),
            optional("relay.forwarded", 0));
    TrialRecord.State state = choice("relay.state", TrialRecord.State.class);
    if (state != end.state()) {
      throw lines.fault(
          "relay.state",
          name(end.state())
              + ", because a relay that ended well, and no other, counted what it forwarded");
    }
    return end;
  }

  private PlannedFault fault(String key, int processes, long durationNs) throws IOException {
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

  private static NetworkDelay delay(String text) {
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

  private static BigDecimal scale(String text) {
    BigDecimal scale = decimal(text);
    require(scale.compareTo(SCALE_MIN) >= 0 && scale.compareTo(SCALE_MAX) <= 0);
    return scale;
  }

  /** Written out: an exponent could make a number that no memory holds. */
  private static BigDecimal decimal(String text) {
    require(DECIMAL.matcher(text).matches());
    return new BigDecimal(text);
  }

  private String text(String key) throws IOException {
    return lines.take(key, "a text", Function.identity());
  }

  private <E extends Enum<E>> E choice(String key, Class<E> of) throws IOException {
    List<String> names = new ArrayList<>();
    for (E each : of.getEnumConstants()) {
      names.add(name(each));
    }
    return lines.take(
        key,
        String.join(" or ", names),
        text -> {
          require(names.contains(text));
          return Enum.valueOf(of, text.toUpperCase(Locale.ROOT));
        });
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private long whole(String key, long lowest, long highest) throws IOException {
    return lines.take(key, words(lowest, highest), text -> parsed(text, lowest, highest));
  }

  private OptionalLong optional(String key, long lowest) throws IOException {
    return lines.take(
        key,
        words(lowest, Long.MAX_VALUE) + " or nothing",
        text ->
            text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(parsed(text, lowest, Long.MAX_VALUE)));
  }

  private OptionalInt port(String key) throws IOException {
    return lines.take(
        key,
        words(1, PORT_MAX) + " or nothing",
        text ->
            text.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) parsed(text, 1, PORT_MAX)));
  }

  private static String words(long lowest, long highest) {
    return "a whole number"
        + (lowest == Long.MIN_VALUE ? "" : " from " + lowest)
        + (highest == Long.MAX_VALUE ? "" : " to " + highest);
  }

  private static long parsed(String text, long lowest, long highest) {
    long value = WholeNumbers.parse(text).orElseThrow(IllegalArgumentException::new);
    require(value >= lowest && value <= highest);
    return value;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("out of range");
    }
  }
}
