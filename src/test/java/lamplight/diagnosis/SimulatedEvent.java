package lamplight.diagnosis;

import lamplight.model.LoggedKind;

/**
 * What really happened at an event of a simulated process.
 *
 * @param number of the message at its sender; 0 without one
 */
record SimulatedEvent(
    LoggedKind kind,
    long timeNs,
    long before,
    long after,
    long stamp,
    long queue,
    int sender,
    int[] receivers,
    int number) {}
