/**
 * The causality check: eight rules over a stream of events, and their verdict.
 *
 * <p>The rules examine every event of a trial, never a sample; the relay of a star is a node whose
 * hops they examine as channels. Nothing here measures.
 */
@NullMarked
package lamplight.check;

import org.jspecify.annotations.NullMarked;
