package lamplight.log.foreign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a log as text: without a byte order mark, and nothing that is no text. */
final class TextInput {
  private static final int LOOKED_AT = 1 << 13;

  private TextInput() {}

  /**
   * The bytes of a file in UTF-8.
   *
   * @throws IOException when it cannot be read or is no text; the message names it
   */
  static InputStream open(Path file) throws IOException {
    InputStream in;
    try {
      in = new BufferedInputStream(Files.newInputStream(file), LOOKED_AT);
    } catch (AccessDeniedException denied) {
      throw new IOException(file + ": the file may not be read", denied);
    }
    try {
      in.mark(LOOKED_AT);
      byte[] first = in.readNBytes(LOOKED_AT);
      in.reset();
      if (isUtf16(first)) {
        return new Utf16Input(in);
      }
      refuseOthers(file, first);
      in.skipNBytes(isMarked(first) ? 3 : 0);
      return in;
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  private static boolean isMarked(byte[] first) {
    return first.length >= 3
        && first[0] == (byte) 0xEF
        && first[1] == (byte) 0xBB
        && first[2] == (byte) 0xBF;
  }

  private static boolean isUtf16(byte[] first) {
    return first.length >= 2
        && ((first[0] == (byte) 0xFF && first[1] == (byte) 0xFE)
            || (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF));
  }

  private static void refuseOthers(Path file, byte[] first) throws IOException {
    for (int at = 0; at < first.length; at++) {
      if (first[at] == 0) {
        throw new IOException(
            file + ": no text (byte " + (at + 1) + " is 0): expected a log; name others in files");
      }
    }
  }
}
