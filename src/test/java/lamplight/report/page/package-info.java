/** Tests of the frame of a page, its data and its scripts; those in a browser are in {@code it}. */
@NullMarked
package lamplight.report.page;

import org.jspecify.annotations.NullMarked;
