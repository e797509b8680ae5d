package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder.SystemOutput;

/**
 * Where a person reads how a run goes: lines, and on a terminal some below them that are replaced
 * again and again. Thread-safe.
 */
final class Console {
  /** Where the width is unknown, as of a file. */
  static final int STANDARD_WIDTH = 80;

  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintStream err;
  private final Charset charset;
  private final boolean isLive;
  private final Supplier<Optional<Terminal>> terminal;
  private final LongSupplier nowNs;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<LiveLines> lines = Optional.empty();

  /**
   * A console.
   *
   * @param charset what the stream encodes text in
   * @param isLive whether lines can be replaced on the terminal
   * @param terminal where the stream ends; empty where that is none
   * @param nowNs the monotonic clock
   */
  Console(
      PrintStream err,
      Charset charset,
      boolean isLive,
      Supplier<Optional<Terminal>> terminal,
      LongSupplier nowNs) {
    this.err = err;
    this.charset = charset;
    this.isLive = isLive;
    this.terminal = terminal;
    this.nowNs = nowNs;
  }

  /** One that is no terminal. */
  static Console plain(PrintStream err, Charset charset) {
    return new Console(err, charset, false, Optional::empty, () -> 0);
  }

  /**
   * That of standard error. Where a person wants no colours, or the terminal cannot do more than
   * print, lines stay as they are.
   */
  static Console of(PrintStream err, Map<String, String> environment) throws IOException {
    String standard = System.getProperty("sun.stderr.encoding", Charset.defaultCharset().name());
    Charset charset = Charset.forName(System.getProperty("stderr.encoding", standard));
    return isTerminal(STANDARD_ERROR)
        ? new Console(
            err,
            charset,
            isCapable(environment),
            new OwnTerminal(SystemOutput.SysErr, charset),
            System::nanoTime)
        : plain(err, charset);
  }

  /** Whether the environment lets a line be replaced; see https://no-color.org. */
  static boolean isCapable(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** How many characters a line of standard output has room for; no limit in a pipe or a file. */
  static int outputWidth() throws IOException {
    return isTerminal(STANDARD_OUTPUT)
        ? OwnTerminal.columns(new OwnTerminal(SystemOutput.SysOut, Charset.defaultCharset()).get())
                .orElse(STANDARD_WIDTH)
            - 1
        : Integer.MAX_VALUE;
  }

  private static boolean isTerminal(Path descriptor) throws IOException {
    if (Files.isSymbolicLink(descriptor)) {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }
    return System.console() != null;
  }

  /** Whether lines can be replaced. */
  boolean isLive() {
    return isLive;
  }

  /** How many characters a line has room for, so that the cursor stays in it. */
  int width() {
    return Math.max(1, OwnTerminal.columns(terminal.get()).orElse(STANDARD_WIDTH) - 1);
  }

  /** How many lines can be replaced at once. */
  int height() {
    return Math.max(
        1, terminal.get().map(Terminal::getHeight).filter(rows -> rows > 0).orElse(2) - 1);
  }

  /** Whether the encoding has all these characters. */
  boolean canShow(String characters) {
    return charset.newEncoder().canEncode(characters);
  }

  /** The characters that can be shown, in the place of those that cannot. */
  String letters(String text) {
    return canShow(text)
        ? text
        : text.replace("✓ ", "")
            .replace("✗", "!")
            .replace("±", "+-")
            .replace("−", "-")
            .replace("µ", "u")
            .replace('\u00a0', ' ');
  }

  /** Prints a line, above those that are replaced. */
  void println(String line) {
    locked(
        () -> {
          lines.ifPresent(LiveLines::erase);
          err.println(line);
        });
  }

  /** Tells what is being done: where a line can be replaced in that, else in a line. */
  void tell(String words) {
    if (isLive) {
      show(List.of(BarLine.text(List.of(words), width())));
    } else {
      println(words);
    }
  }

  /** Replaces the lines that can be replaced. */
  void show(List<String> shown) {
    locked(
        () -> {
          if (lines.isEmpty()) {
            lines = terminal.get().map(found -> new LiveLines(found, nowNs));
          }
          lines.ifPresent(live -> live.show(shown));
        });
  }

  /** Leaves nothing in the lines that can be replaced. */
  void wipe() {
    locked(() -> lines.ifPresent(LiveLines::erase));
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
        lines.ifPresent(LiveLines::eraseBelow);
      } finally {
        lock.unlock();
      }
    }
  }
}
