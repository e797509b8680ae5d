/** Tests of documents and of the pens that write them. */
@NullMarked
package lamplight.report.document;

import org.jspecify.annotations.NullMarked;
