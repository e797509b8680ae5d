package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16, as Windows shells write it, as bytes in UTF-8. Not thread-safe. */
final class Utf16Input extends InputStream {
  private final Reader reader;
  private final char[] characters = new char[1 << 12];
  private byte[] bytes = {};
  private int at;

  /** A stream that begins with its byte order mark. */
  Utf16Input(InputStream in) {
    reader = new InputStreamReader(in, StandardCharsets.UTF_16);
  }

  @Override
  public int read() throws IOException {
    return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() throws IOException {
    int count = reader.read(characters, 0, characters.length - 1);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(characters[count - 1])) {
      int low = reader.read();
      if (low >= 0) {
        characters[count++] = (char) low;
      }
    }
    bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
