/**
 * A real trial beside its virtual twin, the trial of the same seed and settings in virtual time:
 * which of its events the twin has too, and which message's arrival first made the two differ.
 *
 * <p>Nothing here runs a trial: whoever compares hands in what runs the twin.
 */
@NullMarked
package lamplight.twin;

import org.jspecify.annotations.NullMarked;
