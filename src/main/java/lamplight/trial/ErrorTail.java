package lamplight.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of what a process wrote to its standard error. */
final class ErrorTail {
  private static final int BYTES = 2_000;
  private static final int LINES = 3;

  private ErrorTail() {}

  /** The last lines of a file, joined by " / "; empty when there is no such file or text. */
  static String of(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    byte[] bytes;
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, access.length() - BYTES);
      access.seek(from);
      bytes = new byte[(int) (access.length() - from)];
      access.readFully(bytes);
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }
}
