package lamplight.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV file of a trial in memory, which can be changed.
 *
 * @param name of the file
 * @param process whose file it is; 0 for that of the relay
 */
record Table(String name, int process, List<String> columns, List<Row> rows) {
  static Table parse(String name, int process, String text) {
    List<String> lines = text.lines().toList();
    List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(new Row(columns, line.split(",", -1)));
    }
    return new Table(name, process, columns, rows);
  }

  Table copy() {
    return new Table(
        name, process, columns, new ArrayList<>(rows.stream().map(Row::copy).toList()));
  }

  /** The same rows as a file of another name, of another process. */
  Table renamed(Table other) {
    return new Table(other.name, other.process, columns, copy().rows);
  }

  /** Numbers the rows of a column from 1. */
  void number(String column) {
    for (int index = 0; index < rows.size(); index++) {
      rows.get(index).set(column, index + 1);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    rows.forEach(row -> text.append(row.text()).append('\n'));
    return text.toString();
  }
}
