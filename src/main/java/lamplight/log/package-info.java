/**
 * What a trial leaves on disk: the event log of each process, the messages left in its queue, and
 * the record of the trial; their columns, writers and readers.
 *
 * <p>Nothing here judges or measures what it reads. The writers load no library, because the child
 * JVMs start with them.
 */
@NullMarked
package lamplight.log;

import org.jspecify.annotations.NullMarked;
