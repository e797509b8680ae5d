package lamplight.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.model.Characters;

/**
 * The last lines of what a process wrote to its standard error. The frames of stack traces are left
 * out, because they would leave no room for what the exceptions say.
 */
final class ErrorTail {
  private static final int BYTES = 16_000;
  private static final int LINES = 3;
  private static final String COMMENT = "#";
  private static final Pattern STACK_FRAME =
      Pattern.compile("at \\S+\\(.*\\)|\\.\\.\\. \\d+ more|[~^ ]+");

  private ErrorTail() {}

  /** The last lines of a file, joined by " / "; empty when there is no such file or text. */
  static String of(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    byte[] bytes;
    boolean cut;
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, access.length() - BYTES);
      cut = from > 0;
      access.seek(from);
      bytes = new byte[(int) (access.length() - from)];
      access.readFully(bytes);
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            // The first line of a cut text is a part of a line.
            .skip(cut ? 1 : 0)
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !STACK_FRAME.matcher(line).matches())
            .map(Characters::safe)
            .toList();
    String crash = crash(lines);
    return crash.isEmpty()
        ? String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()))
        : crash;
  }

  /**
   * What a JVM says that crashed or found no memory: the fault and its cause, the first two lines
   * of a comment. What follows them is for those who mend JVMs.
   */
  private static String crash(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()).strip())
        .filter(line -> !line.isEmpty())
        .limit(2)
        .collect(Collectors.joining(" "));
  }
}
