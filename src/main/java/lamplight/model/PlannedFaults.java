package lamplight.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that goes wrong in a trial on purpose. The faults of one process stand apart, as do
 * the cuts of one link: each begins after the one before has ended, so that nothing comes after a
 * kill. Immutable.
 *
 * @param list the faults in the order in which they were asked for
 */
public record PlannedFaults(List<PlannedFault> list) {
  /** Nothing goes wrong on purpose. */
  public static final PlannedFaults NONE = new PlannedFaults(List.of());

  /**
   * Makes sure that the faults go together.
   *
   * @throws IllegalArgumentException when two faults of one process or link do not stand apart
   */
  public PlannedFaults {
    list = List.copyOf(list);
    Optional<Clash> clash = clash(list);
    if (clash.isPresent()) {
      throw new IllegalArgumentException(
          "faults of one process or link stand apart, but not "
              + clash.get().first().words()
              + " and "
              + clash.get().second().words());
    }
  }

  /**
   * Two faults of one process or link of which the second begins before the first has ended.
   *
   * @param first the one that begins first
   */
  public record Clash(PlannedFault first, PlannedFault second) {}

  /** Two faults that do not go together, if there are such. */
  public static Optional<Clash> clash(List<PlannedFault> faults) {
    // Without faults a child JVM need not load what sorts them.
    if (faults.size() < 2) {
      return Optional.empty();
    }
    List<PlannedFault> inOrder =
        faults.stream()
            .sorted(
                Comparator.comparing(PlannedFault::target).thenComparingLong(PlannedFault::atNs))
            .toList();
    for (int index = 1; index < inOrder.size(); index++) {
      PlannedFault first = inOrder.get(index - 1);
      PlannedFault second = inOrder.get(index);
      if (first.target().equals(second.target()) && second.atNs() <= first.endNs()) {
        return Optional.of(new Clash(first, second));
      }
    }
    return Optional.empty();
  }

  /** Whether nothing goes wrong on purpose. */
  public boolean isNone() {
    return list.isEmpty();
  }

  /** When a process is killed; empty when it lives to the end. */
  public OptionalLong killedNs(int process) {
    for (PlannedFault fault : list) {
      if (fault instanceof PlannedFault.Kill kill && kill.process() == process) {
        return OptionalLong.of(kill.atNs());
      }
    }
    return OptionalLong.empty();
  }

  /** Whether a process is killed. */
  public boolean kills(int process) {
    return killedNs(process).isPresent();
  }

  /** Whether any process is killed. */
  public boolean killsAny() {
    return list.stream().anyMatch(PlannedFault.Kill.class::isInstance);
  }

  /** Whether any process is paused. */
  public boolean pausesAny() {
    return list.stream().anyMatch(PlannedFault.Pause.class::isInstance);
  }

  /**
   * When a process can do what is due at an instant: then, or at the end of the pause in which that
   * falls.
   */
  public long postponedNs(int process, long dueNs) {
    for (PlannedFault fault : list) {
      if (fault instanceof PlannedFault.Pause pause
          && pause.process() == process
          && isDuring(pause, dueNs)) {
        return pause.endNs();
      }
    }
    return dueNs;
  }

  /** Whether any process is restarted. */
  public boolean restartsAny() {
    return list.stream().anyMatch(PlannedFault.Restart.class::isInstance);
  }

  /** The restarts of a process, in the order in which they come. */
  public List<PlannedFault.Restart> restarts(int process) {
    return list.stream()
        .filter(PlannedFault.Restart.class::isInstance)
        .map(PlannedFault.Restart.class::cast)
        .filter(restart -> restart.process() == process)
        .sorted(Comparator.comparingLong(PlannedFault::atNs))
        .toList();
  }

  /**
   * Whether a process lost its clock on purpose between two instants, and was back by the second.
   */
  public boolean losesClock(int process, long fromNs, long untilNs) {
    return restarts(process).stream()
        .anyMatch(
            restart ->
                !restart.keepsClock() && restart.atNs() > fromNs && restart.endNs() <= untilNs);
  }

  /** Whether a process loses what its queue holds, because it is killed or restarted. */
  public boolean losesQueue(int process) {
    return kills(process) || !restarts(process).isEmpty();
  }

  /**
   * When a copy to a process is lost that is sent at an instant and never received: at its kill, or
   * at the restart before the end of which it is sent; empty where there is none.
   */
  public OptionalLong lostNs(int receiver, long sentNs) {
    for (PlannedFault.Restart restart : restarts(receiver)) {
      if (sentNs < restart.endNs()) {
        return OptionalLong.of(restart.atNs());
      }
    }
    return killedNs(receiver);
  }

  /** Whether a restart of its receiver loses a copy that would arrive at an instant. */
  public boolean losesCopy(int receiver, long sentNs, long arrivalNs) {
    for (PlannedFault fault : list) {
      if (fault instanceof PlannedFault.Restart restart
          && restart.process() == receiver
          && restart.loses(sentNs, arrivalNs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a process is down at an instant, to be started again. */
  public boolean isDown(int process, long timeNs) {
    for (PlannedFault fault : list) {
      if (fault instanceof PlannedFault.Restart restart
          && restart.process() == process
          && isDuring(restart, timeNs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any link is cut. */
  public boolean cutsAny() {
    return list.stream().anyMatch(PlannedFault.Cut.class::isInstance);
  }

  /** The cuts of the link between two processes, in no order. */
  public List<PlannedFault.Cut> cuts(int sender, int receiver) {
    return list.stream()
        .filter(PlannedFault.Cut.class::isInstance)
        .map(PlannedFault.Cut.class::cast)
        .filter(cut -> cut.joins(sender, receiver))
        .toList();
  }

  /**
   * When a copy arrives that would arrive at an instant: then, or when the link heals if it is cut
   * then.
   */
  public long healedNs(int sender, int receiver, long arrivalNs) {
    for (PlannedFault fault : list) {
      if (fault instanceof PlannedFault.Cut cut
          && cut.joins(sender, receiver)
          && isDuring(cut, arrivalNs)) {
        return cut.endNs();
      }
    }
    return arrivalNs;
  }

  private static boolean isDuring(PlannedFault fault, long timeNs) {
    return timeNs >= fault.atNs() && timeNs < fault.endNs();
  }
}
