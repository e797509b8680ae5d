/**
 * One trial, in real or in virtual time: launching its JVMs, the barrier, supervision, the drain,
 * and the record of how it ended.
 *
 * <p>Which trials run, and when, is decided in {@code run}; nothing here measures or judges.
 */
@NullMarked
package lamplight.trial;

import org.jspecify.annotations.NullMarked;
