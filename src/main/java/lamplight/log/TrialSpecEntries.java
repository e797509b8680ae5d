package lamplight.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.ClockSkew;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * What a trial is, as entries: in the record on disk, which puts how it ended between them, and in
 * the configuration of a child JVM. Stateless.
 */
public final class TrialSpecEntries {
  private static final int PROCESSES_MAX = 100_000;
  private static final String SKEW = "clock_skew_ns";

  private TrialSpecEntries() {}

  /** What puts further entries between those of the trial. */
  interface Beside {
    /** Nothing more. */
    Beside NOTHING = new Beside() {};

    /** Behind the seed. */
    default void putBehindSeed() {}

    /** Behind the schedule of a process. */
    default void putBehindProcess(int process) {}

    /** Behind the relay of a star. */
    default void putBehindRelay() {}

    /** Behind a planned fault, from 1. */
    default void putBehindFault(int number) {}
  }

  /** Puts the entries of a trial. */
  public static void put(TrialSpec spec, OrderedProperties out) {
    put(spec, out, Beside.NOTHING);
  }

  static void put(TrialSpec spec, OrderedProperties out, Beside beside) {
    out.put("seed", spec.seed());
    beside.putBehindSeed();
    out.put("duration_ns", spec.durationNs());
    out.put(spec.die().key(), spec.die().value());
    out.put("network.delay_ns", spec.delay().words());
    out.put("processes", spec.processes());
    for (int process = 1; process <= spec.processes(); process++) {
      out.put(process(process, "rate"), spec.schedule(process).rate());
      out.put(process(process, "phase_ns"), spec.schedule(process).phaseNs());
      if (!spec.skew().isNone()) {
        out.put(process(process, SKEW), spec.skew().ofNs(process));
      }
      beside.putBehindProcess(process);
    }
    if (spec.relay().isPresent()) {
      out.put("relay.order", EntryReader.name(spec.relay().get().order()));
      out.put("relay.time_ns", spec.relay().get().timeNs());
      beside.putBehindRelay();
    }
    int number = 0;
    for (PlannedFault fault : spec.faults().list()) {
      number++;
      out.put(fault(number, "planned_ns"), fault.words());
      beside.putBehindFault(number);
    }
  }

  /**
   * Takes the entries of a trial.
   *
   * @throws IOException when one is missing or is none that a trial can have
   * @throws IllegalArgumentException when no trial has them together
   */
  public static TrialSpec take(EntryReader in) throws IOException {
    int processes = (int) in.whole("processes", 2, PROCESSES_MAX);
    List<TickSchedule> schedules = new ArrayList<>();
    List<Long> aheadNs = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      Rate rate = in.rate(process(process, "rate"));
      // Uniform below one period, so that the first tick of a process is due within it.
      long phaseNs = in.whole(process(process, "phase_ns"), 0, rate.periodsNs(1));
      schedules.add(new TickSchedule(rate, phaseNs));
      // A skew of the first process says that each has one.
      if (in.has(process(1, SKEW))) {
        long longestNs = EntryReader.LENGTH_MAX_NS;
        aheadNs.add(in.whole(process(process, SKEW), -longestNs, longestNs));
      }
    }
    long seed = in.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Die die = in.die(processes);
    long durationNs = in.whole("duration_ns", 1, EntryReader.LENGTH_MAX_NS);
    NetworkDelay delay = in.delay("network.delay_ns");
    // A key of a relay alone says that there is one.
    Optional<RelaySpec> relay =
        in.hasAny("relay.")
            ? Optional.of(
                new RelaySpec(
                    in.choice("relay.order", RelayOrder.class),
                    in.whole("relay.time_ns", 0, EntryReader.LENGTH_MAX_NS)))
            : Optional.empty();
    List<PlannedFault> faults = new ArrayList<>();
    while (in.has(fault(faults.size() + 1, "planned_ns"))) {
      faults.add(in.fault(fault(faults.size() + 1, "planned_ns"), processes, durationNs));
    }
    return new TrialSpec(
        seed,
        die,
        durationNs,
        schedules,
        delay,
        relay,
        new ClockSkew(aheadNs),
        new PlannedFaults(faults));
  }

  /** The key of something of a process, from 1. */
  static String process(int process, String what) {
    return "process." + process + "." + what;
  }

  /** The key of something of a planned fault, from 1. */
  static String fault(int number, String what) {
    return "fault." + number + "." + what;
  }
}
