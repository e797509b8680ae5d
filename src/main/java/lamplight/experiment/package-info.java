/**
 * The experiment and what reads and writes it: the keys, the strict parser of property files,
 * seeds, studies, and the experiment as data. Nothing here runs anything.
 *
 * <p>To add a key, declare it in {@link lamplight.experiment.Keys} and use its value where it
 * matters; everything else reads the list there. To accept another kind of value, add a {@code
 * ValueFormat}.
 */
@NullMarked
package lamplight.experiment;

import org.jspecify.annotations.NullMarked;
