/**
 * What theory predicts of an experiment, as text for a terminal: tables, then a sentence a process.
 *
 * <p>The figures are {@link lamplight.theory}'s; here are only their words.
 */
@NullMarked
package lamplight.report.predict;

import org.jspecify.annotations.NullMarked;
