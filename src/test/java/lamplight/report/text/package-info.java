/** Tests of the package of the same name. */
@NullMarked
package lamplight.report.text;

import org.jspecify.annotations.NullMarked;
