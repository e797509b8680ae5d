/**
 * Logs that other programs wrote, read by a description of their lines: the description's language,
 * the readers of text, JSON and columns, and the draft of a description.
 *
 * <p>Nothing here judges what it reads, and no format is known by name but the presets, which are
 * descriptions themselves. A new field or key is added in one enum and one reader.
 */
@NullMarked
package lamplight.log.foreign;

import org.jspecify.annotations.NullMarked;
