/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.study;

import org.jspecify.annotations.NullMarked;
