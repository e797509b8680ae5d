package lamplight.cli;

/** Text within an XML 1.0 document. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /**
   * The text as it may stand in an element or between the quotation marks of an attribute. What no
   * XML document may hold, escaped or not, is replaced: one such character, and nothing of the file
   * could be read.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(letter -> append(letter, out));
    return out.toString();
  }

  private static void append(int letter, StringBuilder out) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n', '\r' -> out.append("&#").append(letter).append(';');
      default -> out.appendCodePoint(isAllowed(letter) ? letter : REPLACEMENT);
    }
  }

  /** Of the characters that are left, after the standard's production {@code Char}. */
  private static boolean isAllowed(int letter) {
    return (letter >= ' ' && letter <= 0xD7FF)
        || (letter >= 0xE000 && letter <= REPLACEMENT)
        || letter >= 0x10000;
  }
}
