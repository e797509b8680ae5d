package lamplight.trial;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Does to the children of a trial in real time what is planned, when it is due. Belongs to the
 * supervising thread.
 */
final class FaultActions implements AutoCloseable {
  private final FaultTimetable timetable;
  private final LongSupplier monotonicNs;
  private Optional<Signaller> signaller = Optional.empty();

  /** Does what is planned, and notes in the timetable what was done. */
  FaultActions(FaultTimetable timetable, LongSupplier monotonicNs) {
    this.timetable = timetable;
    this.monotonicNs = monotonicNs;
  }

  /**
   * Makes ready to send signals, if there are any to be sent.
   *
   * @param bell rung whenever something was done, or could not be
   * @return why that is not possible; empty when it is
   */
  Optional<String> prepare(Bell bell) {
    if (timetable.hasPauses()) {
      try {
        signaller = Optional.of(Signaller.start(bell, monotonicNs));
      } catch (IOException failure) {
        return Optional.of("the shell that sends signals did not start: " + failure.getMessage());
      }
    }
    return Optional.empty();
  }

  /**
   * Does everything whose instant has come.
   *
   * @param processes process 1 first
   */
  void doDue(List<ChildProcess> processes) {
    Optional<FaultTimetable.FaultAction> next = timetable.next(monotonicNs.getAsLong());
    while (next.isPresent()) {
      FaultTimetable.FaultAction deed = next.get();
      ChildProcess child = processes.get(deed.process() - 1);
      switch (deed.action()) {
        case KILL -> {
          child.kill();
          timetable.done(deed, monotonicNs.getAsLong());
        }
        case STOP -> signal("STOP", child, deed);
        case CONTINUE -> signal("CONT", child, deed);
        case CUT, HEAL -> {}
      }
      next = timetable.next(monotonicNs.getAsLong());
    }
  }

  /** A process that is gone gets no signal, because its id may be another one's by now. */
  private void signal(String name, ChildProcess child, FaultTimetable.FaultAction deed) {
    if (!child.isAlive()) {
      return;
    }
    signaller.orElseThrow().send(name, child.pid(), doneNs -> timetable.done(deed, doneNs));
  }

  /** Why something could not be done, if anything could not. */
  Optional<String> failure() {
    return signaller.flatMap(Signaller::failure);
  }

  /** Sends no more signals. By now each process that was paused goes on again or is dead. */
  @Override
  public void close() {
    signaller.ifPresent(Signaller::close);
  }
}
