package lamplight.log;

/**
 * Whose log a file is, after its own rows.
 *
 * @param seed the trial's seed
 * @param process the process, from 1
 */
public record LogOrigin(long seed, int process) {}
