/**
 * Text for people: numbers as a person rounds them, Markdown that renders on the usual hosts, and
 * the page that shows it in a browser.
 *
 * <p>Nothing here knows what a trial is.
 */
@NullMarked
package lamplight.report.text;

import org.jspecify.annotations.NullMarked;
