/**
 * The comparison of runs, or of the points of a study, as files: reads the tables of the runs, and
 * writes tables, charts and a page that leads with what differs.
 *
 * <p>Nothing here tests or judges; see {@link lamplight.stats.judge}.
 */
@NullMarked
package lamplight.report.comparison;

import org.jspecify.annotations.NullMarked;
