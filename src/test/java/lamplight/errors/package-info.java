/**
 * How often a report says something false, by simulation: trials of the model in virtual time are
 * made into reports, and what is said of them is counted. {@link lamplight.errors.ErrorsBenchmark}
 * prints the tables of the manual; small seeded versions of each are unit tests.
 */
@NullMarked
package lamplight.errors;

import org.jspecify.annotations.NullMarked;
