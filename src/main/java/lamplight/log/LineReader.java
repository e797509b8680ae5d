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
  private final LogForm form;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private byte[] line = new byte[256];
  private int length;
  private long number;

  /** Opens a file. */
  LineReader(Path file, LogForm form) throws IOException {
    this.name = file.toString();
    this.form = form;
    if (Files.isDirectory(file)) {
      throw new IOException(name + ": a folder, but a file was expected");
    }
    try {
      this.in = Files.newInputStream(file);
    } catch (NoSuchFileException missing) {
      throw new IOException(name + ": there is no such file", missing);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /**
   * Moves to the next line; false when there is none.
   *
   * @throws LogFormatException when it is none that the file may have, or lacks its end
   */
  boolean next() throws IOException {
    length = 0;
    boolean isEnded = false;
    number++;
    while (!isEnded && (from < to || fill())) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      append(end);
      isEnded = end < to;
      from = isEnded ? end + 1 : end;
    }
    if (isEnded && length > 0 && line[length - 1] == '\r') {
      if (form == LogForm.OURS) {
        throw fault(
            "the line ends with a carriage return: expected a line feed alone, which the harness"
                + " writes");
      }
      length--;
    }
    if (!isEnded && length > 0) {
      throw LogFormatException.cutShort(name, number);
    }
    return isEnded;
  }

  /** The number of the line, from 1; 0 before the first. */
  long number() {
    return number;
  }

  /** That the line is not what it must be. */
  LogFormatException fault(String message) {
    return LogFormatException.inLine(name, number, message);
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
      throw fault("not UTF-8 text");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void append(int end) throws LogFormatException {
    int more = end - from;
    if (length + more > BYTES_MAX) {
      throw fault("the line has more than " + BYTES_MAX + " bytes: expected a shorter one");
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
      throw unreadable(failure);
    }
  }

  private IOException unreadable(IOException failure) {
    return new IOException(name + ": cannot be read: " + Reasons.of(failure), failure);
  }
}
