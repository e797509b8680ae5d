package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a text file line by line, in memory that no line can exceed. A failure to read names the
 * file. Not thread-safe.
 */
final class LineReader implements Closeable {
  /** Twice a send to 100,000 processes. */
  static final int BYTES_MAX = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 13;

  private final String name;
  private final LineEnds ends;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private byte[] line = new byte[256];
  private int length;
  private long number;
  private boolean isEnded;

  LineReader(InputStream in, String name, LineEnds ends) {
    this.in = in;
    this.name = name;
    this.ends = ends;
  }

  /** Opens a file. */
  static LineReader open(Path file, LineEnds ends) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": a folder, but a file was expected");
    }
    try {
      return new LineReader(Files.newInputStream(file), file.toString(), ends);
    } catch (NoSuchFileException missing) {
      throw new IOException(file + ": there is no such file", missing);
    } catch (IOException failure) {
      throw unreadable(file.toString(), failure);
    }
  }

  /** Whether there is a further line. */
  boolean hasMore() throws IOException {
    return from < to || fill();
  }

  /** Moves to the next line; false when there is none. */
  boolean next() throws IOException {
    length = 0;
    isEnded = false;
    number++;
    while (!isEnded && hasMore()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      append(end);
      isEnded = end < to;
      from = isEnded ? end + 1 : end;
    }
    if (isEnded && length > 0 && line[length - 1] == '\r') {
      if (ends == LineEnds.OURS) {
        throw LogFormatException.inLine(
            name,
            number,
            "the line ends with a carriage return: expected a line feed alone, which the harness"
                + " writes");
      }
      length--;
    }
    return isEnded || length > 0;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** Whether the line has its end; the last one of a file may lack it. */
  boolean isEnded() {
    return isEnded;
  }

  /** The line without its end; what is not UTF-8 becomes characters that no field may hold. */
  String text() {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /** The line without its end, which must be UTF-8. */
  String textInUtf8() throws LogFormatException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      throw LogFormatException.inLine(name, number, "not UTF-8 text");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void append(int end) throws LogFormatException {
    int more = end - from;
    if (length + more > BYTES_MAX) {
      throw LogFormatException.inLine(
          name, number, "the line has more than " + BYTES_MAX + " bytes: expected a shorter one");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  private boolean fill() throws IOException {
    try {
      from = 0;
      to = Math.max(0, in.read(buffer));
      return to > 0;
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private static IOException unreadable(String name, IOException failure) {
    return new IOException(name + ": cannot be read: " + Reasons.of(failure), failure);
  }
}
