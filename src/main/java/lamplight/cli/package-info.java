/**
 * The commands, what they print while they work, and their exit codes.
 *
 * <p>What a person asked for goes to standard output; everything else that a person reads goes to
 * standard error. Nothing is computed here.
 */
@NullMarked
package lamplight.cli;

import org.jspecify.annotations.NullMarked;
