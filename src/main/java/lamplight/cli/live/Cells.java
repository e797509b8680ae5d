package lamplight.cli.live;

import org.jline.utils.AttributedString;

/** Texts in columns of a terminal, in which some characters take two. */
final class Cells {
  private Cells() {}

  /** How many columns a text takes. */
  static int width(String text) {
    return new AttributedString(text).columnLength();
  }

  /** A text and blanks behind it. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Blanks and a text behind them. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /**
   * A text that takes no more columns than these.
   *
   * @param more what stands in the last column where the text is cut
   */
  static String cut(String text, int width, char more) {
    return width(text) <= width
        ? text
        : new AttributedString(text).columnSubSequence(0, Math.max(0, width - 1)).toString()
            + (width > 0 ? more : "");
  }
}
