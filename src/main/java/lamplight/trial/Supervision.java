package lamplight.trial;

import lamplight.process.TimeSource;

/**
 * What whoever supervises trials lends to each of them.
 *
 * @param bell rung whenever a trial may have something to do
 * @param time the clock of the time limits, and that of the logs
 * @param hang when a JVM is taken to hang
 */
public record Supervision(Bell bell, TimeSource time, HangLimit hang) {}
