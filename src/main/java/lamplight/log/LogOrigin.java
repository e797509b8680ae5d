package lamplight.log;

import java.util.OptionalLong;

/**
 * Whose log a file is, after its own rows.
 *
 * @param seed the trial's seed; empty in a log without that column
 * @param process the process, from 1
 */
public record LogOrigin(OptionalLong seed, int process) {}
