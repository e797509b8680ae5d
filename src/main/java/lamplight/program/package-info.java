/**
 * Somebody else's program as a process of a trial: the line protocol, the process itself with the
 * limits of its output, the router of its messages, and what the harness finds wrong with it.
 *
 * <p>The messages of the protocol are in {@link lamplight.program.ProgramLineReader} and {@link
 * lamplight.program.InputLines}; the manual page on programs defines each field. When a trial
 * starts, ends and fails is decided in {@code trial}.
 */
@NullMarked
package lamplight.program;

import org.jspecify.annotations.NullMarked;
