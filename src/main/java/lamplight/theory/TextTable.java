package lamplight.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as plain text, its columns as wide as they must be and set to the right. A heading takes
 * two lines.
 */
final class TextTable {
  private static final String BETWEEN = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  /**
   * A table with these headings.
   *
   * @param headings one a column, its two lines parted by a line feed
   */
  TextTable(List<String> headings) {
    lines.add(headings.stream().map(heading -> heading.split("\n", 2)[0]).toList());
    lines.add(headings.stream().map(heading -> heading.split("\n", 2)[1]).toList());
  }

  /** Adds a row with a cell for every heading. */
  void add(List<String> cells) {
    if (cells.size() != lines.get(0).size()) {
      throw new IllegalArgumentException(
          "a row of this table has " + lines.get(0).size() + " cells, but not " + cells.size());
    }
    lines.add(List.copyOf(cells));
  }

  /** The table, every line ended by a line feed. */
  String text() {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        String cell = line.get(column);
        text.append(column == 0 ? "" : BETWEEN)
            .append(" ".repeat(widths[column] - cell.length()))
            .append(cell);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
