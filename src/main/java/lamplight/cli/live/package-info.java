/**
 * What is seen of a run while it goes on: one view of it at an instant, shown as a table on a
 * terminal and on a page of this machine.
 *
 * <p>Everything here is a function of what a run tells its listener and of the clock that is handed
 * in; a column of the table may be added, but nothing that asks the trials for more.
 */
@NullMarked
package lamplight.cli.live;

import org.jspecify.annotations.NullMarked;
