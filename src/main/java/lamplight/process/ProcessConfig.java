package lamplight.process;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.log.TrialFolder;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.wire.Token;

/**
 * What the harness tells a child JVM before anything else, over its standard input: lines {@code
 * key value}, ended by a line {@code end}.
 *
 * @param process the process that the child is, from 1; {@link RelaySpec#NUMBER} for the relay of a
 *     star
 * @param token the trial's secret
 * @param spec the trial
 * @param timeScale how many times faster than the wall clock the model runs
 * @param folder where the child writes its logs; an absolute path reaches the child
 */
public record ProcessConfig(
    int process, Token token, TrialSpec spec, BigDecimal timeScale, TrialFolder folder) {
  private static final String END = "end";

  /** The lines that tell a child this configuration. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("process " + process);
    lines.add("token " + token.hex());
    lines.add("seed " + spec.seed());
    lines.add("sides " + spec.sides());
    lines.add("duration_ns " + spec.durationNs());
    lines.add("delay_ns " + spec.delay().words());
    if (spec.relay().isPresent()) {
      RelaySpec relay = spec.relay().get();
      lines.add("relay.order " + relay.order().name());
      lines.add("relay.time_ns " + relay.timeNs());
    }
    lines.add("time.scale " + timeScale.toPlainString());
    // As a URI it is one line of ASCII, whatever the names in it and the charset of the child.
    lines.add("folder " + folder.path().toUri());
    for (int number = 1; number <= spec.processes(); number++) {
      TickSchedule schedule = spec.schedule(number);
      lines.add("rate." + number + " " + schedule.rate());
      lines.add("phase_ns." + number + " " + schedule.phaseNs());
    }
    for (int number = 1; number <= spec.faults().list().size(); number++) {
      lines.add("fault_ns." + number + " " + spec.faults().list().get(number - 1).words());
    }
    lines.add(END);
    return lines;
  }

  /**
   * Reads the lines of a configuration up to its end.
   *
   * @throws IOException when something is missing or malformed
   */
  static ProcessConfig read(BufferedReader in) throws IOException {
    Map<String, String> values = new HashMap<>();
    String line = in.readLine();
    while (line != null && !line.equals(END)) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new IOException("configuration: expected \"key value\", got \"" + line + "\"");
      }
      values.put(line.substring(0, space), line.substring(space + 1));
      line = in.readLine();
    }
    if (line == null) {
      throw new EOFException("the configuration ended early");
    }
    try {
      return of(values);
    } catch (UncheckedIOException missing) {
      throw missing.getCause();
    } catch (IllegalArgumentException malformed) {
      throw new IOException("configuration: " + malformed.getMessage(), malformed);
    }
  }

  private static ProcessConfig of(Map<String, String> values) {
    List<TickSchedule> schedules = new ArrayList<>();
    for (int number = 1; values.containsKey("rate." + number); number++) {
      schedules.add(
          new TickSchedule(
              Rate.of(new BigDecimal(value(values, "rate." + number))),
              Long.parseLong(value(values, "phase_ns." + number))));
    }
    TrialSpec spec =
        new TrialSpec(
            Long.parseLong(value(values, "seed")),
            Integer.parseInt(value(values, "sides")),
            Long.parseLong(value(values, "duration_ns")),
            schedules,
            NetworkDelay.parse(value(values, "delay_ns")),
            relay(values),
            faults(values));
    return new ProcessConfig(
        Integer.parseInt(value(values, "process")),
        Token.parse(value(values, "token")),
        spec,
        new BigDecimal(value(values, "time.scale")),
        new TrialFolder(Path.of(URI.create(value(values, "folder")))));
  }

  private static Optional<RelaySpec> relay(Map<String, String> values) {
    return values.containsKey("relay.order")
        ? Optional.of(
            new RelaySpec(
                RelayOrder.valueOf(value(values, "relay.order")),
                Long.parseLong(value(values, "relay.time_ns"))))
        : Optional.empty();
  }

  private static PlannedFaults faults(Map<String, String> values) {
    if (!values.containsKey("fault_ns.1")) {
      return PlannedFaults.NONE;
    }
    List<PlannedFault> faults = new ArrayList<>();
    for (int number = 1; values.containsKey("fault_ns." + number); number++) {
      faults.add(PlannedFault.parse(value(values, "fault_ns." + number)));
    }
    return new PlannedFaults(faults);
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new UncheckedIOException(new IOException("configuration: " + key + " is missing"));
    }
    return value;
  }
}
