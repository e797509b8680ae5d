package lamplight.log;

/** How strictly the form of a file is taken. */
public enum LogForm {
  /**
   * As the harness writes it: columns in their order, and lines that end with a line feed alone.
   * Whatever is otherwise was not written by it.
   */
  OURS,
  /**
   * As other programs write it: a carriage return may stand before each line feed, and the columns
   * stand in any order, further ones among them, by the names in the header.
   */
  ANY
}
