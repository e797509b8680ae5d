/**
 * The report of a run: what was asked, what was found in sentences, tables over seeds, charts,
 * trial by trial, timing, definitions and provenance, as Markdown and as HTML.
 *
 * <p>A report is a pure function of what it is made from, so that it can be rebuilt later byte for
 * byte. Nothing here runs a trial, reads a log or measures; the figures come from {@code analysis}.
 * Within the room, this package uses {@code chart}, {@code data} and {@code text}, {@code chart}
 * uses {@code data} and {@code text}, and {@code data} uses neither.
 */
@NullMarked
package lamplight.report;

import org.jspecify.annotations.NullMarked;
