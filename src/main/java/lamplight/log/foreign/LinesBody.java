package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;

/** Reads lines of text by patterns: the first that matches wins. */
final class LinesBody implements LogBody {
  private final PatternSet patterns;
  private final RawRow row;
  private final ReadingTally tally;

  LinesBody(PatternSet patterns, RawRow row, ReadingTally tally) {
    this.patterns = patterns;
    this.row = row;
    this.tally = tally;
  }

  @Override
  public void read(InputStream in, String file, FileRows rows) throws IOException {
    LineWindow lines = new LineWindow(in, patterns.linesMax());
    while (lines.load()) {
      int taken = patterns.take(lines, row, rows);
      if (taken == 0) {
        if (tally.isShown()) {
          tally.addUnparsed(patterns.unparsed(lines, file));
        } else {
          tally.addUnparsed();
        }
      }
      lines.drop(Math.max(1, taken));
    }
  }
}
