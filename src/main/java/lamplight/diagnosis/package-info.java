/**
 * What somebody's logs show of one trial: the rules of the check with as much information as the
 * logs have, and the bugs that the broken ones point to.
 *
 * <p>Nothing here reads a file: a {@link lamplight.model.LoggedTrial} comes in, a check's result
 * and a list of diagnoses go out. A right program must never be accused; where the logs do not
 * decide, that is said. A new diagnosis is one class and one line in {@code Diagnoses}.
 */
@NullMarked
package lamplight.diagnosis;

import org.jspecify.annotations.NullMarked;
