package lamplight.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The last lines on a terminal, which are replaced again and again; only what changes is written,
 * at once, so that nothing flickers. Between two writes the cursor stands at the beginning of the
 * first of them: whatever a resized terminal does to them, they are then below it and can be
 * erased, and so is what a person types meanwhile. Not thread-safe.
 */
final class LiveLines {
  /** After so long without a write this program was stopped, and others have used the terminal. */
  private static final long STOPPED_NS = TimeUnit.SECONDS.toNanos(3);

  private final Terminal terminal;
  private final LongSupplier nowNs;
  private final Display display;
  private Size size = new Size();
  private boolean areShown;
  private String first = "";
  private long shownNs;

  /**
   * Lines.
   *
   * @param nowNs the monotonic clock
   */
  LiveLines(Terminal terminal, LongSupplier nowNs) {
    this.terminal = terminal;
    this.nowNs = nowNs;
    this.display = new Display(terminal, false);
  }

  /** Shows these lines, at least one, in the place of those before, cut to the terminal's size. */
  void show(List<String> lines) {
    Size now = terminal.getSize();
    long instantNs = nowNs.getAsLong();
    if (areShown && (!now.equals(size) || instantNs - shownNs > STOPPED_NS)) {
      erase();
    }
    size = new Size(now.getColumns(), now.getRows());
    display.resize(size.getRows(), size.getColumns());
    List<String> fitting = lines.subList(0, Math.min(lines.size(), Math.max(1, rows() - 1)));
    if (areShown) {
      // What a person has typed stands there, of which the display does not know.
      terminal.writer().print("\r" + first);
      terminal.puts(Capability.clr_eol);
      terminal.writer().print("\r");
    }
    display.update(
        IntStream.range(0, fitting.size())
            .mapToObj(
                at ->
                    new AttributedString(
                        cut(fitting.get(at)) + (at < fitting.size() - 1 ? "\n" : "")))
            .toList(),
        0);
    first = cut(fitting.get(0));
    areShown = true;
    shownNs = instantNs;
  }

  /** Leaves nothing of them, nor of what was typed over them. */
  void erase() {
    if (areShown) {
      eraseBelow();
    }
  }

  /** The same even where nothing but an echo stands. */
  void eraseBelow() {
    terminal.writer().print("\r");
    terminal.puts(Capability.clr_eos);
    terminal.flush();
    display.reset();
    areShown = false;
  }

  private int rows() {
    return size.getRows() > 0 ? size.getRows() : Integer.MAX_VALUE;
  }

  /** The last column stays empty: some terminals go to the next line after it. */
  private String cut(String line) {
    int columns = size.getColumns() > 0 ? size.getColumns() : Console.STANDARD_WIDTH;
    return new AttributedString(line).columnSubSequence(0, columns - 1).toString();
  }
}
