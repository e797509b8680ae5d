package lamplight.measure;

import java.util.Arrays;

/**
 * The clocks and queue lengths of all processes at the instants of a grid. What belongs to one
 * instant stands together: it is written when the trial passes that instant, and between two
 * instants nothing here is touched but by messages that were queued across one. Not thread-safe.
 */
final class GridSamples {
  private final long[] instantsNs;
  private final int processes;

  /** For each instant passed, the clock of every process. */
  private final long[] clockAt;

  /** For each instant and process, the arrivals less the receives since the instant before. */
  private final int[] queueChange;

  /** For each process, the first instant that is not before its latest arrival counted here. */
  private final int[] arrivalCells;

  /** The first instant that is not before the latest event. */
  private int cell;

  GridSamples(Grid grid, int processes) {
    this.instantsNs = grid.instantsNs();
    this.processes = processes;
    this.clockAt = new long[Math.multiplyExact(instantsNs.length, processes)];
    this.queueChange = new int[clockAt.length];
    this.arrivalCells = new int[processes];
  }

  /** The next instant, which no event has passed; beyond the last one, the end of time. */
  long nextInstantNs() {
    return cell < instantsNs.length ? instantsNs[cell] : Long.MAX_VALUE;
  }

  /** The latest instant that an event has passed; before the first one, the beginning of time. */
  long passedInstantNs() {
    return cell > 0 ? instantsNs[cell - 1] : Long.MIN_VALUE;
  }

  /** Notes the clocks at the instants before the time of an event that is about to be taken. */
  void pass(long timeNs, ProcessTracker[] trackers) {
    while (cell < instantsNs.length && instantsNs[cell] < timeNs) {
      int from = cell * processes;
      for (int index = 0; index < processes; index++) {
        clockAt[from + index] = trackers[index].clock();
      }
      cell++;
    }
  }

  /** Takes the clock after an event at or before an instant that was passed already. */
  void late(int index, long timeNs, long clock) {
    for (int at = cell - 1; at >= 0 && instantsNs[at] >= timeNs; at--) {
      clockAt[at * processes + index] = clock;
    }
  }

  /** Takes a message that was queued from its arrival to its receive. */
  void queued(int index, long arrivedNs, long timeNs) {
    joined(index, arrivedNs);
    int left = timeNs > passedInstantNs() ? cell : firstNotBefore(timeNs);
    if (left < instantsNs.length) {
      queueChange[left * processes + index]--;
    }
  }

  /** Takes a message that joined a queue. */
  void joined(int index, long arrivedNs) {
    int at = arrivalCells[index];
    while (at < instantsNs.length && instantsNs[at] < arrivedNs) {
      at++;
    }
    arrivalCells[index] = at;
    if (at < instantsNs.length) {
      queueChange[at * processes + index]++;
    }
  }

  /**
   * The clock of a process at each instant.
   *
   * @param last its clock after the latest event
   */
  long[] clocks(int index, long last) {
    long[] samples = new long[instantsNs.length];
    for (int at = 0; at < cell; at++) {
      samples[at] = clockAt[at * processes + index];
    }
    Arrays.fill(samples, cell, samples.length, last);
    return samples;
  }

  /** The queue length of a process at each instant. */
  long[] queues(int index) {
    long[] samples = new long[instantsNs.length];
    long length = 0;
    for (int at = 0; at < samples.length; at++) {
      length += queueChange[at * processes + index];
      samples[at] = length;
    }
    return samples;
  }

  private int firstNotBefore(long timeNs) {
    int found = Arrays.binarySearch(instantsNs, timeNs);
    int first = found >= 0 ? found : -found - 1;
    while (first > 0 && instantsNs[first - 1] == timeNs) {
      first--;
    }
    return first;
  }
}
