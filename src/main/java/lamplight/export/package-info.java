/**
 * The events of trials in the formats of other programs, and, in {@code export.text}, in words for
 * the terminal: a format is one class and one line in {@link lamplight.export.ExportFormats}.
 *
 * <p>Nothing here reads a log, opens a file or measures: whoever exports hands in the trials and
 * takes the text. To add a format, implement {@link lamplight.export.ExportFormat}.
 */
@NullMarked
package lamplight.export;

import org.jspecify.annotations.NullMarked;
