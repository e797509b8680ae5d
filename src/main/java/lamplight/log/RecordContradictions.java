package lamplight.log;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.model.KeyedRandom;
import lamplight.model.PlannedFault;
import lamplight.model.Purpose;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * Holds what the record of a trial says against itself: each value by itself is one that a trial
 * can have, but some do not go together. Faults name the file, line and key.
 */
record RecordContradictions(PropertyLines lines, TrialRecord record) {
  /** How far the clocks may be apart, and may be slewed: 500 ppm. */
  private static final long CLOCKS_NS = 1_000_000;

  private static final long SLEW = 2_000;

  /**
   * An earlier version did not record the end: a trial fails 20 s after its duration, and some more
   * is for a machine that is slow to notice.
   */
  private static final long GRACE_NS = 30_000_000_000L;

  void refuse() throws LogFormatException {
    boolean isVirtual = record.time() == TimeMode.VIRTUAL;
    refuse(
        isComplete() && !record.cause().isEmpty(),
        "cause",
        "nothing, because the trial is complete");
    refuse(!isComplete() && record.cause().isEmpty(), "cause", "why the trial failed");
    refuse(isVirtual && record.startNs() != 0, "start_ns", "0, where virtual time starts");
    refuse(
        !isVirtual && isComplete() && record.startNs() == 0,
        "start_ns",
        "an instant after 0, because the trial is complete");
    refuse(isVirtual && record.timeScale().doubleValue() != 1, "time.scale", "1 in virtual time");
    refuse(record.endNs().isPresent() && isVirtual, "end_ns", "no such key in virtual time");
    refuse(
        record.endNs().isPresent() && !isComplete(),
        "end_ns",
        "no such key, because the trial failed");
    phases();
    for (int index = 0; index < record.faultsDone().size(); index++) {
      fault(index, isVirtual);
    }
    for (int process = 1; process <= record.spec().processes(); process++) {
      process(process, isVirtual);
    }
    refuse(
        isComplete() && record.relay().filter(end -> end.forwarded().isEmpty()).isPresent(),
        "relay.forwarded",
        "the number of copies forwarded, because the trial is complete");
  }

  /** A phase is the seed's own, or 0 like every other where phases are aligned. */
  private void phases() throws LogFormatException {
    TrialSpec spec = record.spec();
    if (spec.schedules().stream().allMatch(schedule -> schedule.phaseNs() == 0)) {
      return;
    }
    KeyedRandom draws = KeyedRandom.of(spec.seed());
    for (int process = 1; process <= spec.processes(); process++) {
      TickSchedule schedule = spec.schedule(process);
      Rate rate = schedule.rate();
      long drawn = draws.below(process, Purpose.PHASE, 0, rate.periodsNs(1));
      refuse(
          schedule.phaseNs() != drawn,
          "process." + process + ".phase_ns",
          drawn
              + ", which seed "
              + spec.seed()
              + " draws at a rate of "
              + rate
              + ", or 0 for every process where phases are aligned");
    }
  }

  private void fault(int index, boolean isVirtual) throws LogFormatException {
    PlannedFault fault = record.spec().faults().list().get(index);
    TrialRecord.FaultDone done = record.faultsDone().get(index);
    String prefix = "fault." + (index + 1) + ".";
    instant(prefix + "began_ns", done.beganNs(), fault.atNs(), isVirtual);
    if (!fault.ends()) {
      refuse(
          done.endedNs().isPresent(), prefix + "ended_ns", "nothing, because a kill does not end");
      return;
    }
    instant(prefix + "ended_ns", done.endedNs(), fault.endNs(), isVirtual);
    refuse(
        done.endedNs().isPresent()
            && (done.beganNs().isEmpty()
                || done.endedNs().getAsLong() < done.beganNs().getAsLong()),
        prefix + "ended_ns",
        "an instant from the beginning of the " + fault.kind() + " on");
  }

  /** In real time something is done when its instant has come, however much later. */
  private void instant(String key, OptionalLong doneNs, long plannedNs, boolean isVirtual)
      throws LogFormatException {
    if (doneNs.isEmpty()) {
      refuse(isComplete(), key, "an instant, because the trial is complete");
      return;
    }
    long earliestNs = record.startNs() + (long) (plannedNs / record.timeScale().doubleValue());
    refuse(
        isVirtual && doneNs.getAsLong() != plannedNs,
        key,
        plannedNs + ", as planned, in virtual time");
    refuse(
        doneNs.getAsLong() < earliestNs,
        key,
        "an instant from " + earliestNs + " on, for which it was planned");
    refuse(
        isComplete() && doneNs.getAsLong() > latestNs(),
        key,
        "an instant up to " + latestNs() + ", when the trial had ended");
  }

  /** The end by the system clock, which may be slewed against the one that times faults. */
  private long latestNs() {
    if (record.endNs().isEmpty()) {
      return record.startNs() + (long) record.wallNs(record.spec().durationNs()) + GRACE_NS;
    }
    long endNs = record.endNs().getAsLong();
    return endNs + CLOCKS_NS + (endNs - record.startNs()) / SLEW;
  }

  private void process(int process, boolean isVirtual) throws LogFormatException {
    TrialSpec spec = record.spec();
    TrialRecord.ProcessEnd end = record.processes().get(process - 1);
    String prefix = "process." + process + ".";
    boolean isKilled = isKilled(process);
    refuse(
        isComplete() && !isKilled && end.queued().isEmpty(),
        prefix + "queued",
        "the number of messages left, because the trial is complete");
    refuse(
        isVirtual && isKilled && end.queued().isPresent(),
        prefix + "queued",
        "nothing, because the process was killed");
    if (end.ticks().isEmpty()) {
      return;
    }
    refuse(
        !spec.faults().kills(process),
        prefix + "ticks",
        "no such key, because the process was not killed");
    long due = spec.schedule(process).ticksBefore(spec.durationNs());
    refuse(
        isVirtual && end.ticks().getAsLong() != spec.ticksDue(process),
        prefix + "ticks",
        spec.ticksDue(process) + ", the ticks due before the kill, in virtual time");
    refuse(
        isKilled && end.queued().isPresent() && end.ticks().getAsLong() < due,
        prefix + "queued",
        "nothing, because the process was killed before its last tick");
    refuse(
        end.ticks().getAsLong() > due,
        prefix + "ticks",
        "at most " + due + ", the ticks due in the whole trial");
  }

  private boolean isKilled(int process) {
    return IntStream.range(0, record.faultsDone().size())
        .anyMatch(
            index ->
                record.spec().faults().list().get(index) instanceof PlannedFault.Kill kill
                    && kill.process() == process
                    && record.faultsDone().get(index).beganNs().isPresent());
  }

  private void refuse(boolean isWrong, String key, String expected) throws LogFormatException {
    if (isWrong) {
      throw lines.fault(key, expected);
    }
  }

  private boolean isComplete() {
    return record.state() == TrialRecord.State.COMPLETE;
  }
}
