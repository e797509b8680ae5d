package lamplight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * What a person sees on a terminal: understands the sequences of an xterm that move the cursor and
 * erase, and refuses any other. Characters of one column only.
 */
final class Screen extends OutputStream {
  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\d*)([A-Za-z@])");

  private final List<StringBuilder> lines = new ArrayList<>();
  private final List<String> scrolledOut = new ArrayList<>();
  private final LineDisciplineTerminal terminal;
  private byte[] unread = {};
  private int columns;
  private int rows;
  private int row;
  private int column;
  private int wraps;
  private int written;

  Screen(int columns, int rows) {
    try {
      terminal =
          new LineDisciplineTerminal("screen", "xterm-256color", this, StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    this.columns = columns;
    this.rows = rows;
    terminal.setSize(new Size(columns, rows));
    Stream.generate(StringBuilder::new).limit(rows).forEach(lines::add);
  }

  LineDisciplineTerminal terminal() {
    return terminal;
  }

  /** A console that shows its lines here. */
  Console console(LongSupplier nowNs) {
    return new Console(
        new PrintStream(terminal.output(), true, StandardCharsets.UTF_8),
        StandardCharsets.UTF_8,
        true,
        () -> Optional.of(terminal),
        nowNs);
  }

  /** Another size, in which text stays where it was, as in an xterm. */
  void resize(int newColumns, int newRows) {
    columns = newColumns;
    rows = newRows;
    terminal.setSize(new Size(columns, rows));
    lines.forEach(line -> line.setLength(Math.min(line.length(), columns)));
    while (row >= rows) {
      scrolledOut.add(lines.remove(0).toString());
      row--;
    }
    while (lines.size() > rows) {
      lines.remove(lines.size() - 1);
    }
    while (lines.size() < rows) {
      lines.add(new StringBuilder());
    }
    column = Math.min(column, columns - 1);
  }

  /** What was scrolled out and what is seen, without the empty lines at the end. */
  String text() {
    List<String> all = new ArrayList<>(scrolledOut);
    lines.forEach(line -> all.add(line.toString().stripTrailing()));
    return all.stream().collect(Collectors.joining("\n")).stripTrailing();
  }

  /** Where the cursor stands, from 0. */
  int cursorColumn() {
    return column;
  }

  /** How often a line was longer than the screen is wide. */
  int wraps() {
    return wraps;
  }

  /** How many bytes have come since this was last asked. */
  int written() {
    int count = written;
    written = 0;
    return count;
  }

  /** What a person types is echoed where the cursor stands. */
  void echo(String typed) {
    typed.chars().forEach(character -> put((char) character));
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    written += length;
    int before = unread.length;
    unread = Arrays.copyOf(unread, before + length);
    System.arraycopy(bytes, offset, unread, before, length);
    String text = new String(unread, StandardCharsets.UTF_8);
    Matcher sequence = SEQUENCE.matcher(text);
    int at = 0;
    // A character or a sequence may come in parts.
    while (at < text.length() && text.charAt(at) != '\uFFFD') {
      if (text.charAt(at) != '\u001b') {
        put(text.charAt(at));
        at++;
      } else if (sequence.find(at) && sequence.start() == at) {
        obey(sequence.group(2).charAt(0), sequence.group(1));
        at = sequence.end();
      } else {
        break;
      }
    }
    unread =
        Arrays.copyOfRange(
            unread, text.substring(0, at).getBytes(StandardCharsets.UTF_8).length, unread.length);
    if (unread.length > 16) {
      throw new AssertionError("not understood: " + text.substring(at).replace('\u001b', '^'));
    }
  }

  private void put(char character) {
    if (character == '\r') {
      column = 0;
    } else if (character == '\b') {
      column = Math.max(0, column - 1);
    } else if (character == '\n') {
      down();
    } else {
      if (column == columns) {
        wraps++;
        down();
        column = 0;
      }
      pad(column + 1);
      lines.get(row).setCharAt(column, character);
      column++;
    }
  }

  private void down() {
    if (row == rows - 1) {
      scrolledOut.add(lines.remove(0).toString().stripTrailing());
      lines.add(new StringBuilder());
    } else {
      row++;
    }
  }

  private void obey(char command, String number) {
    int count = number.isEmpty() ? 1 : Integer.parseInt(number);
    StringBuilder line = lines.get(row);
    pad(column);
    switch (command) {
      case 'A' -> row = Math.max(0, row - count);
      case 'B' -> row = Math.min(rows - 1, row + count);
      case 'C' -> column = Math.min(columns - 1, column + count);
      case 'D' -> column = Math.max(0, column - count);
      case 'K' -> line.setLength(column);
      case 'P' -> line.delete(column, Math.min(line.length(), column + count));
      case '@' -> line.insert(column, " ".repeat(count));
      case 'J' -> {
        line.setLength(column);
        lines.subList(row + 1, rows).forEach(below -> below.setLength(0));
      }
      default -> throw new AssertionError("not understood: " + number + command);
    }
    line.setLength(Math.min(line.length(), columns));
  }

  private void pad(int length) {
    while (lines.get(row).length() < length) {
      lines.get(row).append(' ');
    }
  }
}
