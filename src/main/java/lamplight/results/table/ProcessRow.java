package lamplight.results.table;

import lamplight.measure.ProcessMeasures;

/**
 * A row of {@code processes.csv}.
 *
 * @param point the experiment point within a study, or empty
 * @param seed the trial's seed
 * @param measures the measures of one process
 */
public record ProcessRow(String point, long seed, ProcessMeasures measures) {}
