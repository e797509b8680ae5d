package lamplight.twin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What came of setting a trial beside its virtual twin. */
public sealed interface TwinResult {
  /** The share of a process's events, from 1, that are the twin's too; empty where unknown. */
  OptionalDouble agreement(int process);

  /**
   * There was nothing to compare.
   *
   * @param reason why, as the end of a sentence that begins "it was not compared, because"
   */
  record NotCompared(String reason) implements TwinResult {
    @Override
    public OptionalDouble agreement(int process) {
      return OptionalDouble.empty();
    }
  }

  /**
   * Every event was compared with what the same tick did in the twin.
   *
   * @param processes how many events agree, process 1 first
   * @param first the difference that was earliest in the trial; empty when there is none
   * @param lastNs when the latest difference took place in the trial, in nanoseconds of model time
   *     since its start; empty when there is none
   */
  record Compared(List<Agreement> processes, Optional<Difference> first, OptionalLong lastNs)
      implements TwinResult {
    public Compared {
      processes = List.copyOf(processes);
    }

    /** How many events the trial has. */
    public long events() {
      return processes.stream().mapToLong(Agreement::events).sum();
    }

    /** How many of them the twin has too. */
    public long agreeing() {
      return processes.stream().mapToLong(Agreement::agreeing).sum();
    }

    @Override
    public OptionalDouble agreement(int process) {
      return processes.get(process - 1).share();
    }
  }

  /**
   * How many events of one process the twin has too.
   *
   * @param events how many it has
   * @param agreeing how many of them agree with the twin
   */
  record Agreement(long events, long agreeing) {
    /** The share that agrees, from 0 to 1; empty without events. */
    public OptionalDouble share() {
      return events == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreeing / events);
    }
  }

  /**
   * An event that differs from what the same tick did in the twin.
   *
   * @param process the process, from 1
   * @param tick its tick, from 1
   * @param atNs when it took place in the trial, in nanoseconds of model time since its start
   * @param what what the trial and its twin did, as the end of a sentence
   * @param why which message's arrival made the difference, in one sentence
   */
  record Difference(int process, long tick, long atNs, String what, String why) {}
}
