package lamplight.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Keeps what a program writes to its standard error: the first mebibyte as it comes, and the last
 * one. Belongs to the thread that reads.
 */
final class ProgramErrors {
  /** How much is kept of each end. */
  static final int KEPT = 1 << 20;

  private final Path file;
  private final byte[] tail = new byte[KEPT];
  private long total;

  ProgramErrors(Path file) {
    this.file = file;
  }

  /** Reads to the end; the file is there when anything came. */
  void read(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    int count = in.read(buffer);
    if (count < 0) {
      return;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      while (count >= 0) {
        int head = (int) Math.min(count, Math.max(0, KEPT - total));
        out.write(buffer, 0, head);
        for (int index = head; index < count; index++) {
          tail[(int) ((total + index) % KEPT)] = buffer[index];
        }
        total += count;
        count = in.read(buffer);
      }
      writeTail(out);
    }
  }

  private void writeTail(OutputStream out) throws IOException {
    long behindHead = total - KEPT;
    if (behindHead <= 0) {
      return;
    }
    int kept = (int) Math.min(KEPT, behindHead);
    if (behindHead > kept) {
      String note =
          String.format(Locale.ROOT, "%n(%,d bytes are left out here)%n", behindHead - kept);
      out.write(note.getBytes(StandardCharsets.UTF_8));
    }
    int from = (int) ((total - kept) % KEPT);
    int untilEnd = Math.min(kept, KEPT - from);
    out.write(tail, from, untilEnd);
    out.write(tail, 0, kept - untilEnd);
  }
}
