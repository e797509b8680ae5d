package lamplight.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLongArray;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;

/**
 * What the harness has to do to the processes of a trial in real time, and when, and what of it is
 * done. Instants are of the monotonic clock. Belongs to the supervising thread, but for {@link
 * #done}.
 */
final class FaultTimetable {
  private static final long NOT_YET = Long.MIN_VALUE;

  /** What is done: signals are sent to a process, but a link is cut and healed by its ends. */
  enum Action {
    KILL,
    STOP,
    CONTINUE,
    CUT,
    HEAL
  }

  /**
   * Something to do.
   *
   * @param number its place among everything that is to be done, from 0
   * @param fault of which it is a part
   * @param modelNs when, in nanoseconds of model time since the start
   */
  record FaultAction(int number, PlannedFault fault, Action action, long modelNs) {
    String words() {
      String what =
          switch (action) {
            case KILL -> "the kill";
            case STOP -> "the pause";
            case CONTINUE -> "the end of the pause";
            case CUT -> "the cut";
            case HEAL -> "the end of the cut";
          };
      return what + " of " + fault.target();
    }

    /** The process that is signalled, from 1. */
    int process() {
      return fault.processes().get(0);
    }
  }

  private final List<FaultAction> deeds = new ArrayList<>();
  private final Deque<FaultAction> ahead = new ArrayDeque<>();
  private final AtomicLongArray doneNs;
  private final PlannedFaults faults;
  private final double timeScale;
  private final BitSet killed = new BitSet();
  private final BitSet paused = new BitSet();
  private boolean started;
  private long startNs;

  /**
   * The timetable of a trial that has not started.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   */
  FaultTimetable(PlannedFaults faults, double timeScale) {
    this.faults = faults;
    this.timeScale = timeScale;
    for (PlannedFault fault : faults.list()) {
      add(fault, begin(fault), fault.atNs());
      end(fault).ifPresent(action -> add(fault, action, fault.endNs()));
    }
    this.doneNs = new AtomicLongArray(deeds.size());
    for (FaultAction deed : deeds) {
      doneNs.set(deed.number(), NOT_YET);
    }
    deeds.stream().sorted(Comparator.comparingLong(FaultAction::modelNs)).forEach(ahead::add);
  }

  private static Action begin(PlannedFault fault) {
    return fault instanceof PlannedFault.Kill
        ? Action.KILL
        : fault instanceof PlannedFault.Cut ? Action.CUT : Action.STOP;
  }

  private static Optional<Action> end(PlannedFault fault) {
    return fault instanceof PlannedFault.Kill
        ? Optional.empty()
        : Optional.of(fault instanceof PlannedFault.Cut ? Action.HEAL : Action.CONTINUE);
  }

  private void add(PlannedFault fault, Action action, long modelNs) {
    deeds.add(new FaultAction(deeds.size(), fault, action, modelNs));
  }

  /** Whether anybody is paused some time. */
  boolean hasPauses() {
    return deeds.stream().anyMatch(deed -> deed.action() == Action.STOP);
  }

  /** Takes the start instant. */
  void start(long monotonicNs) {
    startNs = monotonicNs;
    started = true;
  }

  /** How long it is until there is something to do; without end when there is nothing. */
  long untilNextNs(long nowNs) {
    FaultAction next = ahead.peek();
    return started && next != null ? instantNs(next) - nowNs : Long.MAX_VALUE;
  }

  /** The next thing to do at this instant, which from now on counts as begun. */
  Optional<FaultAction> next(long nowNs) {
    if (untilNextNs(nowNs) > 0) {
      return Optional.empty();
    }
    FaultAction deed = ahead.remove();
    switch (deed.action()) {
      case KILL -> killed.set(deed.process());
      case STOP -> paused.set(deed.process());
      case CONTINUE -> paused.clear(deed.process());
      // The ends of a link know the plan, and keep to its very instants.
      case CUT, HEAL -> done(deed, instantNs(deed));
    }
    return Optional.of(deed);
  }

  /** Notes that something was done at this instant. Safe from any thread. */
  void done(FaultAction deed, long monotonicNs) {
    doneNs.set(deed.number(), monotonicNs);
  }

  /** Whether everything was done. */
  boolean isOver() {
    return deeds.stream().allMatch(this::isDone);
  }

  /** What was not done, in words. */
  List<String> undone() {
    return deeds.stream().filter(deed -> !isDone(deed)).map(FaultAction::words).toList();
  }

  private boolean isDone(FaultAction deed) {
    return doneNs.get(deed.number()) != NOT_YET;
  }

  /** Whether a process was killed by plan. */
  boolean isKilled(int process) {
    return killed.get(process);
  }

  /** Whether a process was killed or is paused by plan, and so cannot answer. */
  boolean isSilenced(int process) {
    return killed.get(process) || paused.get(process);
  }

  /**
   * When each fault was really done.
   *
   * @param startSystemNs the start instant on the system clock
   */
  List<TrialRecord.FaultDone> record(long startSystemNs) {
    List<TrialRecord.FaultDone> record = new ArrayList<>();
    int number = 0;
    for (PlannedFault fault : faults.list()) {
      OptionalLong began = systemNs(number++, startSystemNs);
      OptionalLong ended = fault.ends() ? systemNs(number++, startSystemNs) : OptionalLong.empty();
      record.add(new TrialRecord.FaultDone(began, ended));
    }
    return record;
  }

  private OptionalLong systemNs(int number, long startSystemNs) {
    long monotonicNs = doneNs.get(number);
    return monotonicNs == NOT_YET
        ? OptionalLong.empty()
        : OptionalLong.of(startSystemNs + (monotonicNs - startNs));
  }

  private long instantNs(FaultAction deed) {
    return startNs + (long) (deed.modelNs() / timeScale);
  }
}
