/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.part;

import org.jspecify.annotations.NullMarked;
