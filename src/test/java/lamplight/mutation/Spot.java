package lamplight.mutation;

import java.util.Optional;

/**
 * A row of a file of a trial.
 *
 * @param index from 0, the header not counted
 */
record Spot(Table table, int index) {
  Row row() {
    return table.rows().get(index);
  }

  /** The row so many lines below, if there is one. */
  Optional<Spot> below(int lines) {
    int other = index + lines;
    return other >= 0 && other < table.rows().size()
        ? Optional.of(new Spot(table, other))
        : Optional.empty();
  }

  /** File and line, as editors count them. */
  String where() {
    return table.name() + ":" + (index + 2);
  }

  Change change(String what) {
    return Change.at(where(), what);
  }
}
