package lamplight.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The width of this program's terminal, as it is whenever it is asked for. Thread-safe. */
final class TerminalWidth implements IntSupplier {
  private final int otherwise;
  private Optional<Terminal> terminal = Optional.empty();
  private boolean isKnown;

  /**
   * A width.
   *
   * @param otherwise the width of a terminal that does not tell
   */
  TerminalWidth(int otherwise) {
    this.otherwise = otherwise;
  }

  @Override
  public synchronized int getAsInt() {
    if (!isKnown) {
      isKnown = true;
      terminal = terminal();
    }
    return terminal.map(Terminal::getWidth).filter(width -> width > 0).orElse(otherwise);
  }

  private static Optional<Terminal> terminal() {
    try {
      // By default it takes the signals, so that Ctrl-C would end this program at once.
      return Optional.of(TerminalBuilder.builder().dumb(true).nativeSignals(false).build());
    } catch (IOException unknown) {
      // It does not tell its width.
      return Optional.empty();
    }
  }
}
