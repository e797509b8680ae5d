/**
 * Tests of the reports: what a reader sees in them, drawn from runs put together for the purpose.
 */
@NullMarked
package lamplight.report;

import org.jspecify.annotations.NullMarked;
