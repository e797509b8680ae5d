package lamplight.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Formats one CSV row of numbers and plain words as bytes, without garbage. A row ends with {@code
 * \n} and reaches the stream in a single write, so that a log is whole up to its last row even when
 * its process is killed. Not thread-safe.
 */
final class RowBuffer {
  private static final int LONGEST_NUMBER = 20;

  private final byte[] digits = new byte[LONGEST_NUMBER];
  private byte[] row = new byte[256];
  private int length;

  RowBuffer number(long value) {
    separate();
    appendNumber(value);
    return this;
  }

  RowBuffer word(byte[] asciiWord) {
    separate();
    append(asciiWord);
    return this;
  }

  RowBuffer messageId(int sender, long number) {
    separate();
    appendNumber(sender);
    appendByte('-');
    appendNumber(number);
    return this;
  }

  RowBuffer empty() {
    separate();
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    appendByte('\n');
    out.write(row, 0, length);
    length = 0;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void separate() {
    if (length > 0) {
      appendByte(',');
    }
  }

  private void appendNumber(long value) {
    if (value < 0) {
      append(ascii(Long.toString(value)));
      return;
    }
    int first = LONGEST_NUMBER;
    long rest = value;
    do {
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    ensure(LONGEST_NUMBER);
    System.arraycopy(digits, first, row, length, LONGEST_NUMBER - first);
    length += LONGEST_NUMBER - first;
  }

  private void append(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, row, length, bytes.length);
    length += bytes.length;
  }

  private void appendByte(char character) {
    ensure(1);
    row[length++] = (byte) character;
  }

  private void ensure(int more) {
    if (length + more > row.length) {
      row = Arrays.copyOf(row, Math.max(row.length * 2, length + more));
    }
  }
}
