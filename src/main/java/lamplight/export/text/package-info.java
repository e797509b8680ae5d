/**
 * A trial in words, for a terminal: its merged log, and one event with everything that explains its
 * clock. That is one more form of export, for people, but of a trial as it is, not cut.
 *
 * <p>Lines are made here and printed by the command {@code show}. What happens at an event is
 * worded in {@link lamplight.export.text.EventWords} alone.
 */
@NullMarked
package lamplight.export.text;

import org.jspecify.annotations.NullMarked;
