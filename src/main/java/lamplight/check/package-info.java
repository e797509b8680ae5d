/**
 * The causality check: eight rules over a stream of events, and their verdict.
 *
 * <p>The rules examine every event of a trial, never a sample. Nothing here measures.
 */
@NullMarked
package lamplight.check;

import org.jspecify.annotations.NullMarked;
