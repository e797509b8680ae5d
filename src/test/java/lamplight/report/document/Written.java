package lamplight.report.document;

import java.util.List;

/** Blocks as the Markdown pen writes them, with ordinary spaces. */
public final class Written {
  private Written() {}

  /** The blocks without a title; empty when there is none. */
  public static String of(List<? extends Block> blocks) {
    return MarkdownPen.write(new Document("T", List.copyOf(blocks)))
        .replaceFirst("# T\\R+", "")
        .replace('\u00a0', ' ');
  }
}
