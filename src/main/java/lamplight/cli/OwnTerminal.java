package lamplight.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;

/** The terminal of this program, which is looked for when it is first needed. Thread-safe. */
final class OwnTerminal implements Supplier<Optional<Terminal>> {
  private final SystemOutput output;
  private final Charset charset;
  private Optional<Terminal> terminal = Optional.empty();
  private boolean isKnown;

  /**
   * A terminal.
   *
   * @param output which of the program's streams leads there
   * @param charset what text is encoded in
   */
  OwnTerminal(SystemOutput output, Charset charset) {
    this.output = output;
    this.charset = charset;
  }

  /** The terminal; empty where it can be neither asked nor written to as one. */
  @Override
  public synchronized Optional<Terminal> get() {
    if (!isKnown) {
      isKnown = true;
      terminal = found();
    }
    return terminal;
  }

  /** How many columns a terminal has, if it tells. */
  static Optional<Integer> columns(Optional<Terminal> terminal) {
    return terminal.map(Terminal::getWidth).filter(columns -> columns > 0);
  }

  private Optional<Terminal> found() {
    try {
      return Optional.of(
          TerminalBuilder.builder()
              .systemOutput(output)
              .encoding(charset)
              .dumb(true)
              // By default it takes the signals, so that Ctrl-C would end this program at once.
              .nativeSignals(false)
              .build());
    } catch (IOException unknown) {
      // It does not tell its size, and lines cannot be replaced.
      return Optional.empty();
    }
  }
}
