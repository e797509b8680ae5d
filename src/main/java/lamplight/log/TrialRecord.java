package lamplight.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
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
 * @param relay how the relay of a star ended; empty in a mesh
 * @param faultsDone when each planned fault was really done, in the order of the specification
 * @param maker what made it; empty where that was not recorded, as by earlier versions
 * @param endNs when every process was through, on the clock of {@code startNs}; empty in virtual
 *     time, when the trial failed, and where an earlier version recorded it
 */
public record TrialRecord(
    String point,
    TrialSpec spec,
    TimeMode time,
    BigDecimal timeScale,
    State state,
    String cause,
    long startNs,
    List<ProcessEnd> processes,
    Optional<RelayEnd> relay,
    List<FaultDone> faultsDone,
    Optional<Maker> maker,
    OptionalLong endNs) {

  public TrialRecord {
    processes = List.copyOf(processes);
    faultsDone = List.copyOf(faultsDone);
    if (faultsDone.size() != spec.faults().list().size()) {
      throw new IllegalArgumentException(
          "there are "
              + spec.faults().list().size()
              + " planned faults, but "
              + faultsDone.size()
              + " were done or not");
    }
    if (processes.size() != spec.processes()) {
      throw new IllegalArgumentException(
          "each of the "
              + spec.processes()
              + " processes ends in one way, but there are "
              + processes.size()
              + " ends");
    }
    for (int index = 0; time == TimeMode.REAL && index < faultsDone.size(); index++) {
      requireCounted(spec.faults().list().get(index), faultsDone.get(index), processes);
    }
    if (relay.isPresent() != spec.relay().isPresent()) {
      throw new IllegalArgumentException("the relay of a star ends in one way, and no other does");
    }
    if (timeScale.signum() <= 0) {
      throw new IllegalArgumentException("a time scale is over 0, but this one is " + timeScale);
    }
  }

  /** The record of a trial of which neither the end nor what made it is known. */
  public TrialRecord(
      String point,
      TrialSpec spec,
      TimeMode time,
      BigDecimal timeScale,
      State state,
      String cause,
      long startNs,
      List<ProcessEnd> processes,
      Optional<RelayEnd> relay,
      List<FaultDone> faultsDone) {
    this(
        point,
        spec,
        time,
        timeScale,
        state,
        cause,
        startNs,
        processes,
        relay,
        faultsDone,
        Optional.empty(),
        OptionalLong.empty());
  }

  /** Whether a trial ran to its end. */
  public enum State {
    /**
     * Every process ticked to the end and drained its connections, but for those that were killed
     * on purpose.
     */
    COMPLETE,
    /** A process died, hung or never connected, unless that was planned. */
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
   * @param ticks how many ticks it had made when it was killed on purpose: those in its log, which
   *     was counted when it was dead; empty for any other process
   * @param program what is told of somebody's program; empty for a process of our own
   */
  public record ProcessEnd(
      OptionalInt port,
      OptionalLong pid,
      String exit,
      OptionalLong queued,
      OptionalLong ticks,
      Optional<ProgramEnd> program) {
    /** The end of a process of our own. */
    public ProcessEnd(
        OptionalInt port, OptionalLong pid, String exit, OptionalLong queued, OptionalLong ticks) {
      this(port, pid, exit, queued, ticks, Optional.empty());
    }

    /** The end of a process of our own that was not killed on purpose. */
    public ProcessEnd(OptionalInt port, OptionalLong pid, String exit, OptionalLong queued) {
      this(port, pid, exit, queued, OptionalLong.empty());
    }
  }

  /**
   * When a planned fault was really done, on the clock of the logs.
   *
   * @param beganNs when it began; empty when the trial failed before
   * @param endedNs when it ended; empty for a kill, and when the trial failed before
   */
  public record FaultDone(OptionalLong beganNs, OptionalLong endedNs) {
    /** A fault that was not done. */
    public static final FaultDone NOT_DONE =
        new FaultDone(OptionalLong.empty(), OptionalLong.empty());
  }

  /**
   * How the relay of a star ended.
   *
   * @param port the port that it listened on, when it got that far in real time
   * @param pid its process id, in real time
   * @param exit as for a process
   * @param forwarded how many copies it forwarded, when it lived to forward every one
   */
  public record RelayEnd(OptionalInt port, OptionalLong pid, String exit, OptionalLong forwarded) {
    /** Whether it forwarded every copy that was sent to it. */
    public State state() {
      return forwarded.isPresent() ? State.COMPLETE : State.FAILED;
    }
  }

  /** Without a count nobody could tell whether the log of a killed process is whole. */
  private static void requireCounted(
      PlannedFault fault, FaultDone done, List<ProcessEnd> processes) {
    if (fault instanceof PlannedFault.Kill kill
        && done.beganNs().isPresent()
        && processes.get(kill.process() - 1).ticks().isEmpty()) {
      throw new IllegalArgumentException(
          "the ticks of a process that was killed on purpose are counted, but process."
              + kill.process()
              + ".ticks is missing or empty: an earlier version recorded this trial; run it again");
    }
  }

  /**
   * How many ticks of a process, from 1, were due: of one that was killed on purpose, those before
   * its kill, which in real time comes a moment after its instant, so that there may be more.
   */
  public long ticksDue(int process) {
    return Math.max(spec.ticksDue(process), processes.get(process - 1).ticks().orElse(0));
  }

  /** The length of a stretch of model time on the log's clock, in nanoseconds. */
  public double wallNs(double modelNs) {
    return modelNs / timeScale.doubleValue();
  }

  /** The same record, with what made the trial. */
  public TrialRecord madeBy(Maker known) {
    return with(Optional.of(known), endNs);
  }

  /** The same record, with the instant at which every process was through. */
  public TrialRecord endedAt(long systemNs) {
    return with(maker, OptionalLong.of(systemNs));
  }

  private TrialRecord with(Optional<Maker> madeBy, OptionalLong endedNs) {
    return new TrialRecord(
        point,
        spec,
        time,
        timeScale,
        state,
        cause,
        startNs,
        processes,
        relay,
        faultsDone,
        madeBy,
        endedNs);
  }

  /** Writes the record; the file is replaced as a whole. */
  public void write(Path file) throws IOException {
    TrialRecordEntries.of(this).write(file);
  }

  /** The record as it is written, a line a key. */
  public String text() {
    return TrialRecordEntries.of(this).text();
  }

  /**
   * Reads a record.
   *
   * @throws IOException when the file cannot be read, a key is missing or unknown, a value is none
   *     that it can have, or values contradict each other; the message names the file and the key
   */
  public static TrialRecord read(Path file) throws IOException {
    PropertyLines lines = PropertyLines.read(file);
    lines.requirePlainKeys();
    TrialRecord record;
    try {
      record = TrialRecordEntries.take(new EntryReader(lines));
    } catch (IllegalArgumentException impossible) {
      throw new IOException(file + ": " + impossible.getMessage(), impossible);
    }
    lines.requireAllTaken();
    new RecordContradictions(lines, record).refuse();
    return record;
  }
}
