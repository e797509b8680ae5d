/**
 * Benchmarks: what a tick costs under the driver in virtual time, alone and with everything that
 * listens to it, beside the same model on another engine.
 *
 * <p>Built by the Maven profile {@code bench} only; nothing of it reaches the jar.
 */
@NullMarked
package lamplight.bench;

import org.jspecify.annotations.NullMarked;
