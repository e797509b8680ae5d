/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.data;

import org.jspecify.annotations.NullMarked;
