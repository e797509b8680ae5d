/**
 * The tables of a run as CSV files: every measure of every trial, the measures over the seeds, and
 * the outcome of the checks. Every row stands on its own: it names its point, seed and process.
 *
 * <p>Lines end with {@code \n}, numbers are plain decimals with a point, and a cell is empty where
 * a value is undefined. Nothing here measures or judges.
 */
@NullMarked
package lamplight.results.table;

import org.jspecify.annotations.NullMarked;
