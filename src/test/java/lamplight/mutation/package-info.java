/**
 * A benchmark of the causality check: trials are made, one corruption at a time is applied to their
 * files, and the check is asked for its verdict by the command that people use. What it does not
 * catch, and is not {@link lamplight.mutation.Change#legal legal}, is a hole in it.
 */
@NullMarked
package lamplight.mutation;

import org.jspecify.annotations.NullMarked;
