/**
 * Lamplight, an experiment harness for logical clocks.
 *
 * <p>The rooms of the house, from the ground up; arrows run downwards only:
 *
 * <ul>
 *   <li>{@code model}: the rules of the scale model. No I/O, threads or wall clock.
 *   <li>{@code experiment}, {@code log}, {@code wire}, {@code process}: the experiment file, what a
 *       trial leaves on disk, frames on sockets, the JVM of one process.
 *   <li>{@code trial}, {@code theory}, {@code analysis}: one trial, what theory predicts, what the
 *       logs show.
 *   <li>{@code run}, {@code report}, {@code export}: a run and its folder, charts and reports,
 *       other tools' formats.
 *   <li>{@code cli}: commands, progress, exit codes.
 * </ul>
 */
@NullMarked
package lamplight;

import org.jspecify.annotations.NullMarked;
