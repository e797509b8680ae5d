package lamplight.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import lamplight.model.NetworkDelay;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;

/**
 * Makes an experiment of settings: reads each value and refuses values that do not go together. Not
 * thread-safe.
 */
final class ExperimentReader {
  private static final int PROCESSES_DEFAULT = 3;

  private final String source;
  private final Settings settings;
  private final List<Fault> faults;

  /**
   * A reader of settings.
   *
   * @param source the file as messages name it
   * @param faults takes the faults that are found
   */
  ExperimentReader(String source, Settings settings, List<Fault> faults) {
    this.source = source;
    this.settings = settings;
    this.faults = faults;
  }

  /** The experiment; empty when there is a fault. */
  Optional<Experiment> read(String defaultTitle) {
    Optional<String> title =
        settings.find(ExperimentKey.TITLE).isPresent()
            ? settings.value(ExperimentKey.TITLE, Formats.TITLE)
            : Optional.of(defaultTitle);
    Optional<String> description = settings.value(ExperimentKey.DESCRIPTION, Formats.DESCRIPTION);
    Optional<RateSetting> rates = rates();
    Optional<Integer> processes = processes(rates);
    Optional<Long> durationNs = settings.value(ExperimentKey.DURATION, Formats.DURATION);
    Optional<Seeds> seeds = settings.value(ExperimentKey.SEEDS, Formats.SEEDS);
    Optional<Integer> sides = sides(processes);
    Optional<Topology> topology = settings.value(ExperimentKey.TOPOLOGY, Formats.TOPOLOGY);
    Optional<Optional<RelaySpec>> relay = relay(topology);
    Optional<PhaseSetting> phase = settings.value(ExperimentKey.PHASE, Formats.PHASE);
    Optional<TimeMode> time = settings.value(ExperimentKey.TIME, Formats.TIME);
    Optional<LogSetting> logs = logs(time, processes);
    Optional<BigDecimal> timeScale = timeScale(time);
    Optional<NetworkDelay> delay =
        settings.value(ExperimentKey.NETWORK_DELAY, Formats.NETWORK_DELAY);
    FaultSetting planned = new FaultReader(settings, faults).read(processes, durationNs);
    if (!faults.isEmpty() || rates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Experiment(
            title.orElseThrow(),
            description.orElseThrow(),
            rates.orElseThrow(),
            processes.orElseThrow(),
            durationNs.orElseThrow(),
            seeds.orElseThrow(),
            sides.orElseThrow(),
            topology.orElseThrow(),
            phase.orElseThrow(),
            time.orElseThrow(),
            timeScale.orElseThrow(),
            delay.orElseThrow(),
            logs.orElseThrow(),
            relay.orElseThrow(),
            planned));
  }

  private Optional<RateSetting> rates() {
    // A misspelt key has its fault already.
    if (settings.find(ExperimentKey.RATES).isEmpty() && !settings.isMisspelt(ExperimentKey.RATES)) {
      faults.add(
          missing(
              ExperimentKey.RATES,
              "the key is missing: expected " + ExperimentKey.RATES.expectation()));
    }
    return settings.givenValue(ExperimentKey.RATES, Formats.RATES);
  }

  /** How many processes there are; empty when that cannot be told. */
  private Optional<Integer> processes(Optional<RateSetting> rates) {
    Optional<Integer> given = settings.givenValue(ExperimentKey.PROCESSES, Formats.PROCESSES);
    if (settings.find(ExperimentKey.PROCESSES).isPresent() && given.isEmpty()) {
      return Optional.empty();
    }
    if (rates.isPresent() && rates.get() instanceof RateSetting.Fixed fixed) {
      int count = fixed.rates().size();
      if (given.isPresent() && given.get() != count) {
        fault(ExperimentKey.PROCESSES, "expected " + count + ", as many as there are rates");
        return Optional.empty();
      }
      return Optional.of(count);
    }
    if (rates.isEmpty()) {
      return given;
    }
    return Optional.of(given.orElse(PROCESSES_DEFAULT));
  }

  private Optional<Integer> sides(Optional<Integer> processes) {
    Optional<Integer> sides = settings.value(ExperimentKey.DRAW_SIDES, Formats.DRAW_SIDES);
    if (sides.isPresent() && processes.isPresent() && sides.get() < processes.get()) {
      if (settings.find(ExperimentKey.DRAW_SIDES).isPresent()) {
        fault(
            ExperimentKey.DRAW_SIDES,
            String.format(
                Locale.ROOT,
                "expected a whole number from %d (the number of processes) to %d",
                processes.get(),
                Formats.DRAW_SIDES.high()));
      } else {
        faults.add(
            missing(
                ExperimentKey.DRAW_SIDES,
                String.format(
                    Locale.ROOT,
                    "the default, %d, is less than the number of processes, %d",
                    sides.get(),
                    processes.get())));
      }
    }
    return sides;
  }

  /** The relay of a star, and none of a mesh; empty when a value is a fault. */
  private Optional<Optional<RelaySpec>> relay(Optional<Topology> topology) {
    if (topology.equals(Optional.of(Topology.MESH))) {
      for (ExperimentKey key : List.of(ExperimentKey.RELAY_ORDER, ExperimentKey.RELAY_TIME)) {
        fault(key, "only a star has a relay: leave it out, or set topology = star");
      }
      return Optional.of(Optional.empty());
    }
    Optional<RelayOrder> order = settings.value(ExperimentKey.RELAY_ORDER, Formats.RELAY_ORDER);
    Optional<Long> timeNs = settings.value(ExperimentKey.RELAY_TIME, Formats.RELAY_TIME);
    return order.isPresent() && timeNs.isPresent()
        ? Optional.of(Optional.of(new RelaySpec(order.get(), timeNs.get())))
        : Optional.empty();
  }

  private Optional<BigDecimal> timeScale(Optional<TimeMode> time) {
    Optional<BigDecimal> timeScale = settings.value(ExperimentKey.TIME_SCALE, Formats.TIME_SCALE);
    if (time.equals(Optional.of(TimeMode.VIRTUAL))
        && timeScale.isPresent()
        && !timeScale.get().equals(BigDecimal.ONE)) {
      fault(
          ExperimentKey.TIME_SCALE,
          "only real time has a scale: leave it out, or set it to 1, with time = virtual");
    }
    return timeScale;
  }

  private Optional<LogSetting> logs(Optional<TimeMode> time, Optional<Integer> processes) {
    Optional<LogSetting> logs = settings.value(ExperimentKey.LOGS, Formats.LOGS);
    if (logs.equals(Optional.of(LogSetting.DISCARD)) && time.equals(Optional.of(TimeMode.REAL))) {
      fault(
          ExperimentKey.LOGS,
          "a trial in real time keeps its logs: set it to keep, or set time = virtual");
    }
    if (logs.equals(Optional.of(LogSetting.KEEP))
        && processes.isPresent()
        && processes.get() > Formats.LOGGED_PROCESSES_MAX) {
      String message =
          String.format(
              Locale.ROOT,
              "logs of at most %d processes can be kept, and there are %d: set time = virtual"
                  + " and logs = discard",
              Formats.LOGGED_PROCESSES_MAX,
              processes.get());
      if (settings.find(ExperimentKey.LOGS).isPresent()) {
        fault(ExperimentKey.LOGS, message);
      } else {
        faults.add(missing(ExperimentKey.LOGS, message));
      }
    }
    return logs;
  }

  private void fault(ExperimentKey key, String message) {
    settings.find(key).ifPresent(setting -> faults.add(setting.valueFault(message)));
  }

  private Fault missing(ExperimentKey key, String message) {
    return new Fault(source, OptionalInt.empty(), key.keyName(), Optional.empty(), message);
  }
}
