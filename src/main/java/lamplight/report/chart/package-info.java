/**
 * The charts of a report as PNG files: one colour, dash and marker a process, readable in grey.
 *
 * <p>Nothing here words a finding beyond a title, a caption and the text for readers who do not see
 * the picture.
 */
@NullMarked
package lamplight.report.chart;

import org.jspecify.annotations.NullMarked;
