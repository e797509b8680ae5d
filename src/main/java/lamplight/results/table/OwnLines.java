package lamplight.results.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;

/** Refuses what no table of ours has: a carriage return, and text that is not UTF-8. */
final class OwnLines extends FilterReader {
  private final String name;
  private long line = 1;

  /**
   * Reads from a reader, which it owns.
   *
   * @param name of the file, for messages
   */
  OwnLines(Reader reader, String name) {
    super(reader);
    this.name = name;
  }

  /** The fault that reading a table met, which names the file as those of this reader do. */
  static IOException named(String name, UncheckedIOException failure) {
    IOException fault = Objects.requireNonNull(failure.getCause());
    String message = String.valueOf(fault.getMessage());
    return message.startsWith(name + ":") ? fault : new IOException(name + ": " + message, fault);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (CharacterCodingException malformed) {
      throw new IOException(name + ": not UTF-8 text", malformed);
    } catch (IOException failure) {
      throw new IOException(name + ": cannot be read: " + failure.getMessage(), failure);
    }
    for (int index = offset; index < offset + count; index++) {
      if (buffer[index] == '\r') {
        throw new IOException(
            name
                + ":"
                + line
                + ": a carriage return: expected a line feed alone, which the harness writes");
      }
      line += buffer[index] == '\n' ? 1 : 0;
    }
    return count;
  }
}
