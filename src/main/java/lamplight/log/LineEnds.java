package lamplight.log;

/** How the lines of a file may end. */
public enum LineEnds {
  /** With a line feed alone, as the harness writes them: whatever else was not written by it. */
  OURS,
  /** With a line feed, which a carriage return may stand before, as in files of other programs. */
  ANY
}
