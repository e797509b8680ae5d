/**
 * A run: its folder under {@code results}, which trials are still to do and how many at once, its
 * provenance, and how it resumes or is interrupted.
 *
 * <p>Nothing here reads a log or draws a conclusion.
 */
@NullMarked
package lamplight.run;

import org.jspecify.annotations.NullMarked;
