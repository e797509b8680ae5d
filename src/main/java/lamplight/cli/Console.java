package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Where a person reads how a run goes: lines, and on a terminal one line below them that is
 * replaced again and again. Thread-safe.
 */
final class Console {
  /** Where the width is unknown, as of a file. */
  static final int STANDARD_WIDTH = 80;

  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** What a terminal echoes when a person types Ctrl-C. */
  private static final int ECHO_CHARACTERS = 2;

  private final PrintStream err;
  private final Charset charset;
  private final boolean isLive;
  private final IntSupplier width;
  private final ReentrantLock lock = new ReentrantLock();

  /** How many characters stand in the line that is replaced. */
  private int shown;

  /**
   * A console.
   *
   * @param charset what the stream encodes text in
   * @param isLive whether a line can be replaced
   * @param width how many characters a line has room for at the moment
   */
  Console(PrintStream err, Charset charset, boolean isLive, IntSupplier width) {
    this.err = err;
    this.charset = charset;
    this.isLive = isLive;
    this.width = width;
  }

  /**
   * That of standard error. Where a person wants no colours, or the terminal cannot do more than
   * print, lines stay as they are.
   */
  static Console of(PrintStream err, Map<String, String> environment) throws IOException {
    String standard = System.getProperty("sun.stderr.encoding", Charset.defaultCharset().name());
    Charset charset = Charset.forName(System.getProperty("stderr.encoding", standard));
    return isTerminal(STANDARD_ERROR)
        ? new Console(err, charset, isCapable(environment), new TerminalWidth(STANDARD_WIDTH))
        : new Console(err, charset, false, () -> STANDARD_WIDTH);
  }

  /** Whether the environment lets a line be replaced; see https://no-color.org. */
  static boolean isCapable(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** How many characters a line of standard output has room for; no limit in a pipe or a file. */
  static int outputWidth() throws IOException {
    return isTerminal(STANDARD_OUTPUT)
        ? new TerminalWidth(STANDARD_WIDTH).getAsInt() - 1
        : Integer.MAX_VALUE;
  }

  private static boolean isTerminal(Path descriptor) throws IOException {
    if (Files.isSymbolicLink(descriptor)) {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }
    return System.console() != null;
  }

  /** Whether a line can be replaced. */
  boolean isLive() {
    return isLive;
  }

  /** How many characters a line has room for, so that the cursor stays in it. */
  int width() {
    return Math.max(1, width.getAsInt() - 1);
  }

  /** The characters that can be shown, in the place of those that cannot. */
  String letters(String text) {
    return charset.newEncoder().canEncode(text)
        ? text
        : text.replace("✓ ", "")
            .replace("✗", "!")
            .replace("±", "+-")
            .replace("−", "-")
            .replace("µ", "u")
            .replace('\u00a0', ' ');
  }

  /** Prints a line, above the one that is replaced. */
  void println(String line) {
    locked(
        () -> {
          clear();
          err.println(line);
        });
  }

  /** Tells what is being done: where a line can be replaced in that, else in a line. */
  void tell(String words) {
    if (isLive) {
      show(BarLine.text(List.of(words), width()));
    } else {
      println(words);
    }
  }

  /** Replaces the line that can be replaced. */
  void show(String line) {
    locked(
        () -> {
          err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
          shown = line.length();
        });
  }

  /** Leaves nothing in the line that can be replaced. */
  void wipe() {
    locked(this::clear);
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The same just before the program ends, also where nothing but an echo stands; unless something
   * is being printed, for which nothing can be waited for.
   */
  void wipeForGood() {
    if (lock.tryLock()) {
      try {
        shown = Math.max(shown, isLive ? 1 : 0);
        clear();
      } finally {
        lock.unlock();
      }
    }
  }

  private void clear() {
    if (shown > 0) {
      int cleared = Math.min(width(), shown + ECHO_CHARACTERS);
      err.print("\r" + " ".repeat(cleared) + "\r");
      err.flush();
      shown = 0;
    }
  }
}
