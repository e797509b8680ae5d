package lamplight.clocks;

import java.util.List;
import java.util.Optional;

/**
 * Counts what a clock made of a trial. The events of one process that a clock puts before an event
 * are its first ones, and as that event is followed on its process their number only grows; so it
 * is enough to advance an index a pair of processes: time in proportion to events times processes,
 * not to pairs of events. Not thread-safe; serves one clock.
 *
 * @param <T> a timestamp
 */
final class ClockCounting<T> {
  private final ClockRules<T> rules;
  private final ReplayedTrial trial;
  private final List<T> timestamps;
  private long pairs;
  private long causal;
  private long ordered;
  private long right;
  private long tied;
  private long againstTime;

  private ClockCounting(ClockRules<T> rules, ReplayedTrial trial) {
    this.rules = rules;
    this.trial = trial;
    this.timestamps = trial.replay(rules);
  }

  static <T> ClockFigures of(ClockRules<T> rules, ReplayedTrial trial) {
    ClockCounting<T> counting = new ClockCounting<>(rules, trial);
    for (int first = 1; first <= trial.processes(); first++) {
      for (int second = 1; second <= trial.processes(); second++) {
        if (first != second) {
          counting.count(first, second);
        }
      }
    }
    return new ClockFigures(
        rules.name(),
        rules.bytes(trial.processes()),
        counting.pairs / 2,
        counting.causal,
        counting.ordered,
        counting.right,
        counting.tied / 2,
        counting.againstTime,
        counting.distance());
  }

  /** Of the pairs of two processes, those whose event at the first one comes first. */
  private void count(int first, int second) {
    int size = trial.events(first);
    int before = 0;
    for (int index = 0; index < trial.events(second); index++) {
      int event = trial.event(second, index);
      T timestamp = timestamps.get(event);
      while (before < size && rules.isBefore(at(first, before), timestamp)) {
        before++;
      }
      int happenedBefore = trial.happenedBefore(first, event);
      causal += happenedBefore;
      ordered += before;
      right += Math.min(before, happenedBefore);
      againstTime += Math.max(0, before - trial.notLater(first, event));
      for (int tie = before; tie < size && at(first, tie).equals(timestamp); tie++) {
        tied++;
      }
    }
    pairs += (long) size * trial.events(second);
  }

  private T at(int process, int index) {
    return timestamps.get(trial.event(process, index));
  }

  private Optional<ClockFigures.Distance> distance() {
    double sumNs = 0;
    long maxNs = Long.MIN_VALUE;
    long counterMax = 0;
    long count = 0;
    for (int process = 1; process <= trial.processes(); process++) {
      for (int index = 0; index < trial.events(process); index++) {
        int event = trial.event(process, index);
        Optional<ClockRules.Reading> reading = rules.reading(timestamps.get(event));
        if (reading.isPresent()) {
          long aheadNs = reading.get().ns() - trial.physicalNs(event);
          sumNs += aheadNs;
          maxNs = Math.max(maxNs, aheadNs);
          counterMax = Math.max(counterMax, reading.get().counter());
          count++;
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new ClockFigures.Distance(sumNs / count, maxNs, counterMax));
  }
}
