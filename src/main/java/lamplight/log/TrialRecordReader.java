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
import java.util.Properties;
import java.util.function.Function;
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
 * Makes the record of a trial of its properties; every fault names the file and the key.
 *
 * @param file as messages name it
 */
record TrialRecordReader(Path file, Properties properties) {
  TrialRecord record() throws IOException {
    int count = value("processes", Integer::valueOf);
    List<TickSchedule> schedules = new ArrayList<>();
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>();
    for (int process = 1; process <= count; process++) {
      String prefix = "process." + process + ".";
      Rate rate = value(prefix + "rate", text -> Rate.of(new BigDecimal(text)));
      schedules.add(value(prefix + "phase_ns", text -> phase(rate, text)));
      ends.add(end(prefix));
    }
    long seed = value("seed", Long::valueOf);
    int sides = value("draw.sides", Integer::valueOf);
    long durationNs = value("duration_ns", Long::valueOf);
    NetworkDelay delay = value("network.delay_ns", NetworkDelay::parse);
    String point = value("point", Function.identity());
    TimeMode time = value("time", text -> TimeMode.valueOf(text.toUpperCase(Locale.ROOT)));
    BigDecimal timeScale = value("time.scale", BigDecimal::new);
    TrialRecord.State state =
        value("state", text -> TrialRecord.State.valueOf(text.toUpperCase(Locale.ROOT)));
    String cause = value("cause", Function.identity());
    long startNs = value("start_ns", Long::valueOf);
    OptionalLong endNs =
        properties.containsKey("end_ns")
            ? value("end_ns", TrialRecordReader::optionalLong)
            : OptionalLong.empty();
    boolean isStar = properties.containsKey("relay.order");
    Optional<RelaySpec> relay = isStar ? Optional.of(relay()) : Optional.empty();
    Optional<TrialRecord.RelayEnd> relayEnd = isStar ? Optional.of(relayEnd()) : Optional.empty();
    List<PlannedFault> planned = new ArrayList<>();
    List<TrialRecord.FaultDone> done = new ArrayList<>();
    for (int number = 1; properties.containsKey("fault." + number + ".planned_ns"); number++) {
      String prefix = "fault." + number + ".";
      planned.add(value(prefix + "planned_ns", PlannedFault::parse));
      done.add(
          new TrialRecord.FaultDone(
              value(prefix + "began_ns", TrialRecordReader::optionalLong),
              value(prefix + "ended_ns", TrialRecordReader::optionalLong)));
    }
    Optional<Maker> maker =
        properties.containsKey(Maker.VERSION) ? Optional.of(maker()) : Optional.empty();
    try {
      PlannedFaults faults = new PlannedFaults(planned);
      TrialSpec spec = new TrialSpec(seed, sides, durationNs, schedules, delay, relay, faults);
      return new TrialRecord(
          point, spec, time, timeScale, state, cause, startNs, ends, relayEnd, done, maker, endNs);
    } catch (IllegalArgumentException impossible) {
      throw new IOException(file + ": " + impossible.getMessage(), impossible);
    }
  }

  private TrialRecord.ProcessEnd end(String prefix) throws IOException {
    return new TrialRecord.ProcessEnd(
        value(prefix + "port", TrialRecordReader::optionalInt),
        value(prefix + "pid", TrialRecordReader::optionalLong),
        value(prefix + "exit", Function.identity()),
        value(prefix + "queued", TrialRecordReader::optionalLong),
        properties.containsKey(prefix + "ticks")
            ? value(prefix + "ticks", TrialRecordReader::optionalLong)
            : OptionalLong.empty());
  }

  private Maker maker() throws IOException {
    return new Maker(
        value(Maker.VERSION, Function.identity()),
        value(Maker.COMMIT, Function.identity()),
        value(Maker.DIRTY, Boolean::valueOf),
        value(Maker.JVM, Function.identity()),
        value(Maker.HOST, Function.identity()));
  }

  private RelaySpec relay() throws IOException {
    RelayOrder order =
        value("relay.order", text -> RelayOrder.valueOf(text.toUpperCase(Locale.ROOT)));
    return value("relay.time_ns", text -> new RelaySpec(order, Long.parseLong(text)));
  }

  private TrialRecord.RelayEnd relayEnd() throws IOException {
    TrialRecord.RelayEnd end =
        new TrialRecord.RelayEnd(
            value("relay.port", TrialRecordReader::optionalInt),
            value("relay.pid", TrialRecordReader::optionalLong),
            value("relay.exit", Function.identity()),
            value("relay.forwarded", TrialRecordReader::optionalLong));
    TrialRecord.State state =
        value("relay.state", text -> TrialRecord.State.valueOf(text.toUpperCase(Locale.ROOT)));
    if (state != end.state()) {
      throw new IOException(
          file
              + ": relay.state and relay.forwarded contradict each other: a relay that ended well"
              + " counted what it forwarded");
    }
    return end;
  }

  private <T> T value(String key, Function<String, T> parse) throws IOException {
    String text = properties.getProperty(key);
    if (text == null) {
      throw new IOException(file + ": the key " + key + " is missing");
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new IOException(
          file + ": " + key + " = " + text + " is not a value of this key", malformed);
    }
  }

  private static TickSchedule phase(Rate rate, String text) {
    return new TickSchedule(rate, Long.parseLong(text));
  }

  private static OptionalInt optionalInt(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalLong optionalLong(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
