/**
 * The JVM of one process of a real trial: its control dialogue with the harness, the pacer, and the
 * machine with its transport and its log.
 *
 * <p>It loads nothing but the JDK and the rooms below it, so that thirty of it start quickly on a
 * small machine. What a trial is, and how its processes are supervised, is decided in {@code
 * trial}.
 */
@NullMarked
package lamplight.process;

import org.jspecify.annotations.NullMarked;
