/**
 * Space-time diagrams of a stretch of one trial as SVG: a lifeline a process, marks for events,
 * arrows for messages, the queues below, by system time or by Lamport clock.
 *
 * <p>Pure: a trial's history and what is wanted go in, a text comes out. {@link
 * lamplight.report.diagram.SpaceTimeDiagram} draws; {@link lamplight.report.diagram.DiagramWindow}
 * chooses the stretch. Colours and fonts are in {@code DiagramStyle}, all words in {@code
 * DiagramWords}.
 */
@NullMarked
package lamplight.report.diagram;

import org.jspecify.annotations.NullMarked;
