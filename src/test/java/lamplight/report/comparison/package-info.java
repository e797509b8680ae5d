/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.comparison;

import org.jspecify.annotations.NullMarked;
