package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The JSON objects of a log, one by one: an object a line, objects over several lines, or objects
 * in one array. What stands between them is told as a line that is no object. Memory is bounded by
 * the largest object that is taken. Not thread-safe.
 */
final class JsonObjects {
  private static final int BYTES_MAX = 1 << 20;
  private static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private byte[] text = new byte[256];
  private int length;
  private long line = 1;
  private long first;
  private boolean isWhole;
  private boolean isTooLong;

  JsonObjects(InputStream in) {
    this.in = in;
  }

  /** Goes on to the next object or line; false when there is none. */
  boolean next() throws IOException {
    length = 0;
    isWhole = false;
    isTooLong = false;
    int each = skip();
    first = line;
    if (each == END) {
      return false;
    }
    if (each == '{') {
      readObject();
    } else {
      readLine(each);
    }
    return true;
  }

  byte[] bytes() {
    return text;
  }

  int length() {
    return length;
  }

  /** The line where it begins, from 1. */
  long line() {
    return first;
  }

  /** Whether it is an object that is closed. */
  boolean isWhole() {
    return isWhole && !isTooLong;
  }

  boolean isTooLong() {
    return isTooLong;
  }

  /** Over blanks, and over what parts the objects of an array. */
  private int skip() throws IOException {
    while (true) {
      int each = read();
      if (each == '\n') {
        line++;
      } else if (each != ' '
          && each != '\t'
          && each != '\r'
          && each != ','
          && each != '['
          && each != ']') {
        return each;
      }
    }
  }

  private void readLine(int start) throws IOException {
    int each = start;
    while (each != END && each != '\n') {
      append(each);
      each = read();
    }
    line += each == '\n' ? 1 : 0;
  }

  /** An object that is cut short ends where the next one begins at the start of a line. */
  private void readObject() throws IOException {
    append('{');
    int depth = 1;
    boolean isQuoted = false;
    boolean isEscaped = false;
    while (depth > 0) {
      int each = read();
      if (each == END) {
        return;
      }
      append(each);
      if (each == '\n') {
        line++;
        isQuoted = false;
        if (peek() == '{') {
          return;
        }
      } else if (isEscaped) {
        isEscaped = false;
      } else if (isQuoted && each == '\\') {
        isEscaped = true;
      } else if (each == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted) {
        depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      }
    }
    isWhole = true;
  }

  private void append(int each) {
    if (length == BYTES_MAX) {
      isTooLong = true;
      return;
    }
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = (byte) each;
  }

  private int read() throws IOException {
    int each = peek();
    at++;
    return each;
  }

  private int peek() throws IOException {
    if (at >= limit) {
      at = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return limit == 0 ? END : buffer[at] & 0xFF;
  }
}
