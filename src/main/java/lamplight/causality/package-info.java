/**
 * A trial's events held in memory, and what happened before what among them: the past and the
 * future of an event, vector clocks, the longest chain behind a Lamport clock, consistent cuts.
 *
 * <p>{@link lamplight.causality.TrialHistory} is what diagrams and exports are made from. Nothing
 * here knows where the events came from. To ask another question of a history, add a class here.
 */
@NullMarked
package lamplight.causality;

import org.jspecify.annotations.NullMarked;
