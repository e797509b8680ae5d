package lamplight.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.model.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Prints text so that nothing in it acts on a terminal: a name, a title or a message of the system
 * may hold anything, and is shown with escapes in the place of control characters. What ends the
 * lines of this program's own text stays. Thread-safe, as the stream behind it.
 */
final class SafePrinter extends PrintStream {
  private static final Pattern WITHIN_LINES = Pattern.compile("[^\\n\\r\\t]+");

  private final PrintStream out;

  /** A printer to a stream, which encodes the text. */
  SafePrinter(PrintStream out) {
    super(out, true);
    this.out = out;
  }

  /** A writer to a stream that does the same, always in UTF-8. */
  static PrintWriter writer(PrintStream out) {
    return new PrintWriter(out, true, StandardCharsets.UTF_8) {
      @Override
      public void println(@Nullable String line) {
        super.println(Characters.safe(String.valueOf(line)));
      }

      @Override
      public void print(@Nullable String text) {
        super.print(lines(String.valueOf(text)));
      }
    };
  }

  /** Prints a line: a line end within it is not the program's own. */
  @Override
  public void println(@Nullable String line) {
    out.println(Characters.safe(String.valueOf(line)));
  }

  @Override
  public void println(@Nullable Object line) {
    println(String.valueOf(line));
  }

  /** Prints text that may have several lines, or draw one anew. */
  @Override
  public void print(@Nullable String text) {
    out.print(lines(String.valueOf(text)));
  }

  @Override
  public void print(@Nullable Object text) {
    print(String.valueOf(text));
  }

  /** The text with its tabs and the ends of its lines. */
  private static String lines(String text) {
    return WITHIN_LINES
        .matcher(text)
        .replaceAll(part -> Matcher.quoteReplacement(Characters.safe(part.group())));
  }
}
