/**
 * Statistics over seeds: the seed is the unit of replication, never the tick.
 *
 * <p>Nothing here knows what was measured.
 */
@NullMarked
package lamplight.stats;

import org.jspecify.annotations.NullMarked;
