package lamplight.log;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read, which tells whether a file ends with its line. */
final class EndWatchingReader extends FilterReader {
  private int last = '\n';

  EndWatchingReader(Reader reader) {
    super(reader);
  }

  /** Whether what was read so far ends with a line end, or is nothing at all. */
  boolean endsWithLine() {
    return last == '\n';
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      last = character;
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      last = buffer[offset + count - 1];
    }
    return count;
  }
}
