package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * The record of a trial, {@code trial.properties}: what was run and how it ended. With it a trial's
 * folder stands on its own.
 *
 * @param point the experiment point within a study, or empty
 * @param spec what the seed and the settings fixed
 * @param time what the ticks followed
 * @param timeScale how many times faster than the wall clock the model ran; 1 in virtual time
 * @param state whether the trial ran to its end
 * @param cause why it failed, in one sentence; empty when complete
 * @param startNs the start instant, in nanoseconds of the system clock since the epoch; 0 in
 *     virtual time, and when the trial failed before it
 * @param processes how each process ended, process 1 first
 */
public record TrialRecord(
    String point,
    TrialSpec spec,
    TimeMode time,
    BigDecimal timeScale,
    State state,
    String cause,
    long startNs,
    List<ProcessEnd> processes) {

  public TrialRecord {
    processes = List.copyOf(processes);
    if (processes.size() != spec.processes()) {
      throw new IllegalArgumentException(
          "each of the "
              + spec.processes()
              + " processes ends in one way, but there are "
              + processes.size()
              + " ends");
    }
    if (timeScale.signum() <= 0) {
      throw new IllegalArgumentException("a time scale is over 0, but this one is " + timeScale);
    }
  }

  /** Whether a trial ran to its end. */
  public enum State {
    /** Every process ticked to the end and drained its connections. */
    COMPLETE,
    /** A process died, hung or never connected. */
    FAILED
  }

  /**
   * How one process ended.
   *
   * @param port the port that it listened on, when it got that far in real time
   * @param pid its process id, in real time
   * @param exit how it ended, for example {@code 0} or {@code signal 9 (KILL)}; empty in virtual
   *     time
   * @param queued the messages left in its queue, when it lived to count them
   */
  public record ProcessEnd(OptionalInt port, OptionalLong pid, String exit, OptionalLong queued) {}

  /** The length of a stretch of model time on the log's clock, in nanoseconds. */
  public double wallNs(double modelNs) {
    return modelNs / timeScale.doubleValue();
  }

  /** Writes the record; the file is replaced as a whole. */
  public void write(Path file) throws IOException {
    OrderedProperties out = new OrderedProperties();
    out.put("state", state.name().toLowerCase(Locale.ROOT));
    out.put("cause", cause);
    out.put("point", point);
    out.put("seed", spec.seed());
    out.put("time", time.name().toLowerCase(Locale.ROOT));
    out.put("time.scale", timeScale.toPlainString());
    out.put("start_ns", startNs);
    out.put("duration_ns", spec.durationNs());
    out.put("draw.sides", spec.sides());
    out.put("network.delay_ns", spec.delay().words());
    out.put("processes", spec.processes());
    for (int process = 1; process <= spec.processes(); process++) {
      String prefix = "process." + process + ".";
      ProcessEnd end = processes.get(process - 1);
      out.put(prefix + "rate", spec.schedule(process).rate());
      out.put(prefix + "phase_ns", spec.schedule(process).phaseNs());
      out.put(prefix + "port", end.port().isPresent() ? end.port().getAsInt() : "");
      out.put(prefix + "pid", end.pid().isPresent() ? end.pid().getAsLong() : "");
      out.put(prefix + "exit", end.exit());
      out.put(prefix + "queued", end.queued().isPresent() ? end.queued().getAsLong() : "");
    }
    out.write(file);
  }

  /**
   * Reads a record.
   *
   * @throws IOException when the file cannot be read, or a key is missing or malformed; the message
   *     names the file and the key
   */
  public static TrialRecord read(Path file) throws IOException {
    return new TrialRecordReader(file, OrderedProperties.read(file)).record();
  }
}
