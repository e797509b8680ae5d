/**
 * What a report is made of, whatever it reports on: sections of paragraphs, tables, pictures and
 * folds as records, and the two pens that write them, one as Markdown and one as a page for the
 * browser. All text is plain until a pen escapes it, so that nothing a person wrote can become
 * markup. Add a kind of block here and teach both pens; nothing here knows what a trial is.
 */
@NullMarked
package lamplight.report.document;

import org.jspecify.annotations.NullMarked;
