package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import lamplight.log.foreign.RawRows.Column;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedTrial;

/**
 * Tells the rows of one process to a trial: numbers for names, and one send for neighbouring ones.
 * Not thread-safe.
 */
final class EventFeed {
  private static final int[] NOBODY = {};

  private final LoggedTrial.Builder trial;
  private final int process;
  private final LoggedEvents.Builder events;
  private final NameTable table;
  private final PeerNames peers;
  private final IntUnaryOperator files;
  private final Resolution resolution;
  private final long shiftNs;
  private final SendMerger merger;

  /** Arrivals behind a send, which may yet turn out to go to one more process. */
  private final List<RowPlace> waiting = new ArrayList<>();

  /**
   * A feed.
   *
   * @param process from 1
   * @param files the trial's number of a file
   * @param resolution takes the times
   * @param shiftNs what is added to each time
   */
  EventFeed(
      LoggedTrial.Builder trial,
      int process,
      NameTable table,
      PeerNames peers,
      IntUnaryOperator files,
      Resolution resolution,
      long shiftNs,
      boolean merges) {
    this.trial = trial;
    this.process = process;
    this.events = trial.events(process);
    this.table = table;
    this.peers = peers;
    this.files = files;
    this.resolution = resolution;
    this.shiftNs = shiftNs;
    merger = new SendMerger(merges);
  }

  /** Takes the next row. */
  void add(RawRows rows, int row) {
    if (rows.kind(row) == LineKind.ARRIVE && merger.isBehindSend()) {
      waiting.add(new RowPlace(rows, row));
      return;
    }
    int[] others = others(rows, row);
    if (merger.isOneWithLast(rows, row, others)) {
      events.receivers(merger.receivers());
      return;
    }
    end();
    tell(rows, row, others);
  }

  /** Whether rows that were taken are to be looked at again. */
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** Tells what waits. */
  void end() {
    waiting.forEach(each -> tell(each.rows(), each.row(), others(each.rows(), each.row())));
    waiting.clear();
  }

  long merged() {
    return merger.merged();
  }

  private int[] others(RawRows rows, int row) {
    int name = rows.kind(row) == LineKind.INTERNAL ? NameTable.NONE : rows.name(Column.PEER, row);
    return name == NameTable.NONE ? NOBODY : peers.processes(process, name, table.text(name));
  }

  private void tell(RawRows rows, int row, int[] others) {
    LineKind kind = rows.kind(row);
    events.add(kind.logged(), files.applyAsInt(rows.file()), rows.line(row));
    long timeNs = rows.value(Column.TIME, row);
    if (timeNs != LoggedTrial.UNKNOWN) {
      resolution.add(timeNs);
      events.timeNs(timeNs + shiftNs);
    }
    events.clock(rows.value(Column.CLOCK, row));
    events.before(rows.value(Column.BEFORE, row));
    events.queue(rows.value(Column.QUEUE, row));
    events.stamp(rows.value(Column.STAMP, row));
    events.draw(rows.value(Column.DRAW, row));
    int message = rows.name(Column.MESSAGE, row);
    if (message != NameTable.NONE) {
      events.message(trial.message(table.text(message)));
    }
    tellVectors(rows, row);
    if (kind == LineKind.SEND) {
      events.receivers(others);
    } else if (others.length == 1) {
      events.sender(others[0]);
    }
  }

  private void tellVectors(RawRows rows, int row) {
    NamedVector vector = rows.vector(row);
    if (vector != null) {
      events.vector(vector.numbers(peers));
    }
    NamedVector stamp = rows.vectorStamp(row);
    if (stamp != null) {
      events.vectorStamp(stamp.numbers(peers));
    }
  }
}
