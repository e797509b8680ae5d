package lamplight.report.document;

/** Text within a page. */
public final class Html {
  private Html() {}

  /** Text that nothing is read out of, within an element or a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A line of text with its styles. */
  static String inline(Text text) {
    StringBuilder html = new StringBuilder();
    for (Text.Span span : text.spans()) {
      String escaped = escape(span.words());
      // Code is copied, so that its blanks stay as they are.
      String words = span.style() == Text.Style.CODE ? escaped : Unbroken.units(escaped);
      html.append(
          switch (span.style()) {
            case PLAIN -> words;
            case STRONG -> "<strong>" + words + "</strong>";
            case EMPHASIS -> "<em>" + words + "</em>";
            case CODE -> "<code>" + words + "</code>";
            case LINK -> "<a href=\"" + escape(span.target()) + "\">" + words + "</a>";
          });
    }
    return html.toString();
  }
}
