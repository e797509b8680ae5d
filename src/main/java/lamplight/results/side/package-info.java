/**
 * The sides of a comparison, read from the tables and settings of runs. Nothing of a run is
 * computed anew, and its folder is left as it is.
 */
@NullMarked
package lamplight.results.side;

import org.jspecify.annotations.NullMarked;
