/**
 * Lamplight, an experiment harness for logical clocks.
 *
 * <p>The rooms of the house, from the ground up; arrows run downwards only:
 *
 * <ul>
 *   <li>{@code model}: the rules of the scale model. No I/O, threads or wall clock.
 *   <li>{@code experiment}, {@code log}, {@code wire}, {@code process}: the experiment file, what a
 *       trial leaves on disk, frames on sockets, the JVM of one process.
 *   <li>{@code trial}, {@code theory}, {@code run}: one trial, what theory predicts, a run and its
 *       folder.
 *   <li>{@code check}, {@code measure}, {@code twin}, {@code causality}: what listens to the events
 *       of a trial.
 *   <li>{@code stats}, {@code results}: summaries and judgements, a run's folder read back.
 *   <li>{@code report}, {@code export}: charts, diagrams and reports, other tools' formats.
 *   <li>{@code cli}: commands, progress, exit codes.
 * </ul>
 */
@NullMarked
package lamplight;

import org.jspecify.annotations.NullMarked;
