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
  private static final String DOTS = "...";

  /** Fewer characters of the words of a row say nothing. */
  private static final int WORDS_MIN = 12;

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
   * room; the words of the first are cut so that the second has some, and there are no lines when
   * that leaves too few.
   */
  public List<String> lines(Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(cells(table.columns().stream().map(Column::heading).toList()));
    table.rows().forEach(row -> rows.add(cells(row)));
    List<Integer> widths = widths(rows);
    if (widths.size() > 1) {
      int room = width - GAP.length() - widths.get(1);
      rows.forEach(row -> row.set(0, cut(row.get(0), Math.max(WORDS_MIN, room))));
      widths = widths(rows);
    }
    int shown = 0;
    int taken = -GAP.length();
    while (shown < widths.size() && taken + GAP.length() + widths.get(shown) <= width) {
      taken += GAP.length() + widths.get(shown);
      shown++;
    }
    if (shown < Math.min(2, widths.size())) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(table.columns(), widths, row.subList(0, shown)));
    }
    return lines;
  }

  private List<String> cells(List<Text> row) {
    return new ArrayList<>(row.stream().map(this::plain).toList());
  }

  private static List<Integer> widths(List<List<String>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
        .toList();
  }

  /** Words with their middle left out, as labels differ at both ends. */
  private static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int kept = most - DOTS.length();
    return words.substring(0, kept - kept / 2) + DOTS + words.substring(words.length() - kept / 2);
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
