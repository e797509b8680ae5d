/**
 * Integration tests: they run the jar as a person does, with real JVMs, and look at exit codes,
 * output and files. Model time runs faster than the wall clock, so that they are quick.
 */
@NullMarked
package lamplight.it;

import org.jspecify.annotations.NullMarked;
