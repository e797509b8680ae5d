package lamplight.diagnosis;

/**
 * An event of a process.
 *
 * @param process from 1
 * @param event from 0, as of {@link ProcessEvents}
 */
record Occurrence(int process, int event) {}
