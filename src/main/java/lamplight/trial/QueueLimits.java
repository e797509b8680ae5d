package lamplight.trial;

/**
 * How many messages may wait in a trial in virtual time, on every machine alike: without limits a
 * queue that grows for long enough would end the whole run by surprise, when its memory is full.
 *
 * <p>A waiting message takes 32 bytes of its queue and some 60 to 90 of the causality check, which
 * keeps each copy until it is received; a queue's memory doubles when it is full. So a trial whose
 * queues are at their limit takes some 300 to 400 MB, which the usual heap, a quarter of the
 * memory, has for one trial a processor where there are 2 GB a processor. The limits stand where
 * the questions that this program is for do not get: at an hour in which a process is sent 580
 * messages a second more than it can take (a day: 24), and beyond two minutes of 100,000 processes
 * with rates from 1 to 6.
 *
 * @param onePlace how many messages one queue has memory for beside its first one, how many wait at
 *     the relay, how many copies are on their way, and how many reach killed processes; a power of
 *     two
 * @param allQueues how many messages the queues of all processes have memory for together
 */
record QueueLimits(int onePlace, long allQueues) {
  static final int ONE_PLACE = 1 << 21;
  static final long ALL_QUEUES = 3L << 20;

  /**
   * What the processes add to the limit of all queues: the check and the measures of a process take
   * some 6,000 bytes, and this takes about as much again.
   */
  static final int A_PROCESS = 64;

  /** The limits of a trial with so many processes. */
  static QueueLimits of(int processes) {
    return new QueueLimits(ONE_PLACE, ALL_QUEUES + (long) A_PROCESS * processes);
  }
}
