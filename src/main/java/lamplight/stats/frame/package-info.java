/**
 * The measurements of trials in one frame: point x seed x role x metric, filled while trials are
 * analysed or read from {@code processes.csv}. Everything that summarises, judges or draws reads
 * from it; what a new metric needs is in {@link lamplight.measure.Metric} alone.
 */
@NullMarked
package lamplight.stats.frame;

import org.jspecify.annotations.NullMarked;
