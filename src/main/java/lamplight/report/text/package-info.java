/**
 * Numbers for people, as a person rounds them, and JSON for the page. Change here how a figure is
 * rounded.
 */
@NullMarked
package lamplight.report.text;

import org.jspecify.annotations.NullMarked;
