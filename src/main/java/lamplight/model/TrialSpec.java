package lamplight.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one trial of the model is: everything that its seed and settings fix before it starts.
 * Processes are numbered from 1.
 *
 * @param seed the trial's seed
 * @param die what an idle tick throws; it has a number for each send of so many processes
 * @param durationNs how long the processes tick, in nanoseconds of model time
 * @param schedules when each process ticks, process 1 first; at least two
 * @param delay what is added to each hop of the way of each copy
 * @param relay the relay through which all copies go in a star; empty in a mesh
 * @param skew how far physical clocks are from true time; none in real time
 * @param faults what goes wrong on purpose, all of it before the end; a relay is never hit, and in
 *     a star no link is cut and no process restarted
 */
public record TrialSpec(
    long seed,
    Die die,
    long durationNs,
    List<TickSchedule> schedules,
    NetworkDelay delay,
    Optional<RelaySpec> relay,
    ClockSkew skew,
    PlannedFaults faults) {
  public TrialSpec {
    schedules = List.copyOf(schedules);
    if (schedules.size() < 2) {
      throw new IllegalArgumentException("a trial has at least two processes");
    }
    die.forProcesses(schedules.size());
    if (!skew.isNone() && skew.aheadNs().size() != schedules.size()) {
      throw new IllegalArgumentException(
          schedules.size() + " processes have as many skews, but not " + skew.aheadNs().size());
    }
    if (durationNs <= 0) {
      throw new IllegalArgumentException("a trial lasts longer than 0 ns, but not " + durationNs);
    }
    for (PlannedFault fault : faults.list()) {
      requireWithin(fault, schedules.size(), durationNs);
    }
    if (relay.isPresent() && faults.cutsAny()) {
      throw new IllegalArgumentException("the links of a star are not cut");
    }
    if (relay.isPresent() && faults.restartsAny()) {
      throw new IllegalArgumentException("the processes of a star are not restarted");
    }
  }

  /** A trial of a mesh without added delays or skews, in which nothing goes wrong on purpose. */
  public TrialSpec(long seed, Die die, long durationNs, List<TickSchedule> schedules) {
    this(
        seed,
        die,
        durationNs,
        schedules,
        NetworkDelay.NONE,
        Optional.empty(),
        ClockSkew.NONE,
        PlannedFaults.NONE);
  }

  /** A trial whose draws have this many sides, with nothing else out of the ordinary. */
  public TrialSpec(long seed, int sides, long durationNs, List<TickSchedule> schedules) {
    this(seed, Die.ofSides(sides), durationNs, schedules);
  }

  /** The same trial with this delay. */
  public TrialSpec withDelay(NetworkDelay other) {
    return new TrialSpec(seed, die, durationNs, schedules, other, relay, skew, faults);
  }

  /** The same trial in a star with this relay, or in a mesh without one. */
  public TrialSpec withRelay(Optional<RelaySpec> other) {
    return new TrialSpec(seed, die, durationNs, schedules, delay, other, skew, faults);
  }

  /** The same trial with physical clocks of these skews. */
  public TrialSpec withSkew(ClockSkew other) {
    return new TrialSpec(seed, die, durationNs, schedules, delay, relay, other, faults);
  }

  /** The same trial in which this goes wrong on purpose. */
  public TrialSpec withFaults(PlannedFaults other) {
    return new TrialSpec(seed, die, durationNs, schedules, delay, relay, skew, other);
  }

  /** The trial of a seed with phases drawn from it: uniform in [0, one period of the process). */
  public static TrialSpec withRandomPhases(long seed, Die die, long durationNs, List<Rate> rates) {
    KeyedRandom draws = KeyedRandom.of(seed);
    return new TrialSpec(
        seed,
        die,
        durationNs,
        IntStream.range(0, rates.size())
            .mapToObj(
                index -> {
                  Rate rate = rates.get(index);
                  long periodNs = rate.periodsNs(1);
                  return new TickSchedule(rate, draws.below(index + 1, Purpose.PHASE, 0, periodNs));
                })
            .toList());
  }

  /** The trial of a seed in which every process is first due at the start itself. */
  public static TrialSpec withAlignedPhases(long seed, Die die, long durationNs, List<Rate> rates) {
    return new TrialSpec(
        seed, die, durationNs, rates.stream().map(rate -> new TickSchedule(rate, 0)).toList());
  }

  /** The trial of a seed with phases drawn from it and draws of this many sides. */
  public static TrialSpec withRandomPhases(
      long seed, int sides, long durationNs, List<Rate> rates) {
    return withRandomPhases(seed, Die.ofSides(sides), durationNs, rates);
  }

  /** The trial of a seed without phases and with draws of this many sides. */
  public static TrialSpec withAlignedPhases(
      long seed, int sides, long durationNs, List<Rate> rates) {
    return withAlignedPhases(seed, Die.ofSides(sides), durationNs, rates);
  }

  /** The number of processes. */
  public int processes() {
    return schedules.size();
  }

  /** When a process ticks. */
  public TickSchedule schedule(int process) {
    return schedules.get(process - 1);
  }

  /** How many ticks a process makes: those due before the end, or before its kill. */
  public long ticksDue(int process) {
    return ticksBefore(process, faults.killedNs(process).orElse(durationNs));
  }

  /**
   * How many ticks a process has made by an instant, by its schedule: those due before it, but for
   * those that it missed because it was to be restarted. A kill is not looked at.
   */
  public long ticksBefore(int process, long timeNs) {
    TickSchedule schedule = schedule(process);
    long ticks = schedule.ticksBefore(timeNs);
    if (faults.isNone()) {
      return ticks;
    }
    for (PlannedFault.Restart restart : faults.restarts(process)) {
      long backNs = Math.min(timeNs, restart.endNs());
      ticks -= Math.max(0, schedule.ticksBefore(backNs) - schedule.ticksBefore(restart.atNs()));
    }
    return ticks;
  }

  /**
   * When a tick that a process makes is due.
   *
   * @param tick from 1
   */
  public long dueNs(int process, long tick) {
    TickSchedule schedule = schedule(process);
    long due = tick;
    if (!faults.isNone()) {
      for (PlannedFault.Restart restart : faults.restarts(process)) {
        long before = schedule.ticksBefore(restart.atNs());
        due += due > before ? schedule.ticksBefore(restart.endNs()) - before : 0;
      }
    }
    return schedule.dueNs(due);
  }

  /**
   * When a process can make a tick at the earliest: when it is due, or at the end of the pause in
   * which that falls.
   *
   * @param tick from 1
   */
  public long postponedNs(int process, long tick) {
    long dueNs = dueNs(process, tick);
    return faults.isNone() ? dueNs : faults.postponedNs(process, dueNs);
  }

  /** Whether a tick of a process falls due in a pause of it, from 1. */
  public boolean isDueInPause(int process, long tick) {
    return !faults.isNone() && postponedNs(process, tick) != dueNs(process, tick);
  }

  private static void requireWithin(PlannedFault fault, int processes, long durationNs) {
    if (!fault.isWithin(processes, durationNs)) {
      throw new IllegalArgumentException(
          "a fault hits one of the "
              + processes
              + " processes and is over before the "
              + durationNs
              + " ns are, but this one is "
              + fault.words());
    }
  }
}
