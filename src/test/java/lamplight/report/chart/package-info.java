/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.chart;

import org.jspecify.annotations.NullMarked;
