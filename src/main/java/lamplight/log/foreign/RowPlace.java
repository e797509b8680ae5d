package lamplight.log.foreign;

import lamplight.log.foreign.RawRows.Column;

/** A row of one of several files. */
record RowPlace(RawRows rows, int row) {
  long timeNs() {
    return rows.value(Column.TIME, row);
  }
}
