package lamplight.report.document;

import java.util.List;

/**
 * A document. Immutable.
 *
 * @param title without markup
 * @param body its blocks, in order
 */
public record Document(String title, List<Block> body) {
  public Document {
    body = List.copyOf(body);
  }
}
