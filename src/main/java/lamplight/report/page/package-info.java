/**
 * The frame of a report in the browser: one file that loads nothing, with its style, its data as
 * JSON and its scripts. The scripts are the modules of {@code lamplight/report/page} among the
 * resources: add one there and name it in {@code Script}. What stands in the frame is written by
 * the pen of {@code document}.
 */
@NullMarked
package lamplight.report.page;

import org.jspecify.annotations.NullMarked;
