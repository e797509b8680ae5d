package lamplight.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Table;

/**
 * Writes blocks as plain lines of a limited width, for a terminal. Immutable.
 *
 * @param width how many characters a line has at most
 * @param letters replaces characters that cannot be shown
 */
public record PlainPen(int width, UnaryOperator<String> letters) {
  private static final String GAP = "  ";

  /**
   * The lines of a quote, broken between words, but not between a number and its unit; a word that
   * is wider stands alone.
   */
  public List<String> lines(Quote quote) {
    List<String> lines = new ArrayList<>();
    for (Text text : quote.lines()) {
      StringBuilder line = new StringBuilder();
      for (String word : Unbroken.units(plain(text)).split(" ")) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
          lines.add(blanks(line));
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(blanks(line));
    }
    return lines;
  }

  /** A terminal has no use for the blanks that kept words together. */
  private static String blanks(StringBuilder line) {
    return line.toString().replace(Unbroken.BLANK, ' ');
  }

  /**
   * The headings of a table and its rows, a line each, without the last columns where all have no
   * room; no lines when the first two have none.
   */
  public List<String> lines(Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Column::heading).map(this::plain).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(this::plain).toList()));
    List<Integer> widths =
        IntStream.range(0, table.columns().size())
            .mapToObj(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toList();
    int shown = 0;
    int taken = -GAP.length();
    while (shown < widths.size() && taken + GAP.length() + widths.get(shown) <= width) {
      taken += GAP.length() + widths.get(shown);
      shown++;
    }
    if (shown < Math.min(2, widths.size())) {
      return List.of();
    }
    int columns = shown;
    return rows.stream()
        .map(row -> line(table.columns(), widths, row.subList(0, columns)))
        .toList();
  }

  private static String line(List<Column> columns, List<Integer> widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < cells.size(); at++) {
      String blanks = " ".repeat(widths.get(at) - cells.get(at).length());
      line.append(at == 0 ? "" : GAP)
          .append(columns.get(at).numeric() ? blanks + cells.get(at) : cells.get(at) + blanks);
    }
    return line.toString().stripTrailing();
  }

  /** The words, and what a link names in quotation marks. */
  private String plain(Text text) {
    StringBuilder words = new StringBuilder();
    for (Text.Span span : text.spans()) {
      words.append(span.style() == Text.Style.LINK ? '"' + span.words() + '"' : span.words());
    }
    return letters.apply(words.toString());
  }
}
