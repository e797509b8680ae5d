package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
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
    try {
      TrialSpec spec = new TrialSpec(seed, sides, durationNs, schedules, delay);
      return new TrialRecord(point, spec, time, timeScale, state, cause, startNs, ends);
    } catch (IllegalArgumentException impossible) {
      throw new IOException(file + ": " + impossible.getMessage(), impossible);
    }
  }

  private TrialRecord.ProcessEnd end(String prefix) throws IOException {
    return new TrialRecord.ProcessEnd(
        value(
            prefix + "port",
            text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text))),
        value(prefix + "pid", TrialRecordReader::optionalLong),
        value(prefix + "exit", Function.identity()),
        value(prefix + "queued", TrialRecordReader::optionalLong));
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

  private static OptionalLong optionalLong(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
