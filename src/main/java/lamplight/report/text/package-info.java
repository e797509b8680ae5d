/**
 * Text for people: numbers as a person rounds them, and, for the report of a study and the page of
 * a comparison, lines of Markdown read as the text of a document. New sections build their text
 * with {@code document.Text} instead.
 */
@NullMarked
package lamplight.report.text;

import org.jspecify.annotations.NullMarked;
