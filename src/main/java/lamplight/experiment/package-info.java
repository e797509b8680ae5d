/**
 * The experiment and what reads and writes it: the keys with their defaults and meanings, the
 * strict parser of property files, seeds, and the experiment as data.
 *
 * <p>Nothing here runs anything.
 */
@NullMarked
package lamplight.experiment;

import org.jspecify.annotations.NullMarked;
