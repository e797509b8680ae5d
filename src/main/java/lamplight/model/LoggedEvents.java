package lamplight.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one process logged, in the order of its log; rows count from 0. A number that a row does not
 * tell is {@link LoggedTrial#UNKNOWN}. Immutable.
 */
public final class LoggedEvents {
  private static final LoggedKind[] KINDS = LoggedKind.values();
  private static final int[] NOBODY = {};
  private static final long[] NO_VECTOR = {};

  private final byte[] kinds;
  private final long[] times;
  private final long[] clocks;
  private final long[] befores;
  private final long[] queues;
  private final long[] stamps;
  private final long[] draws;
  private final long[] senders;
  private final long[] messages;
  private final long[] receiverSets;
  private final int[][] receivers;
  private final int[] files;
  private final int[] lines;
  private final long[][] vectors;
  private final long[][] vectorStamps;

  private LoggedEvents(Builder rows) {
    kinds = Arrays.copyOf(rows.kinds, rows.size);
    files = Arrays.copyOf(rows.files, rows.size);
    lines = Arrays.copyOf(rows.lines, rows.size);
    times = rows.times.values();
    clocks = rows.clocks.values();
    befores = rows.befores.values();
    queues = rows.queues.values();
    stamps = rows.stamps.values();
    draws = rows.draws.values();
    senders = rows.senders.values();
    messages = rows.messages.values();
    receiverSets = rows.receiverSets.values();
    receivers = rows.receivers.toArray(int[][]::new);
    vectors = rows.vectors.toArray(long[][]::new);
    vectorStamps = rows.vectorStamps.toArray(long[][]::new);
  }

  /** How many rows there are. */
  public int size() {
    return kinds.length;
  }

  /** What a row tells of. */
  public LoggedKind kind(int row) {
    return KINDS[kinds[row]];
  }

  /** When, in nanoseconds from the origin that the conventions name. */
  public long timeNs(int row) {
    return LongColumn.at(times, row);
  }

  /** The clock; the conventions tell of which side of the event. */
  public long clock(int row) {
    return LongColumn.at(clocks, row);
  }

  /** The clock before the event, where the log tells it beside the other. */
  public long before(int row) {
    return LongColumn.at(befores, row);
  }

  /** The queue length. */
  public long queue(int row) {
    return LongColumn.at(queues, row);
  }

  /** The timestamp that the message carries. */
  public long stamp(int row) {
    return LongColumn.at(stamps, row);
  }

  /** What was drawn for this event. */
  public long draw(int row) {
    return LongColumn.at(draws, row);
  }

  /** Who sent the message that a receive took, or that arrived, from 1; 0 when unknown. */
  public int sender(int row) {
    long sender = LongColumn.at(senders, row);
    return sender == LoggedTrial.UNKNOWN ? 0 : (int) sender;
  }

  /** To whom a message was sent, from 1, ascending; empty when unknown. A copy. */
  public int[] receivers(int row) {
    long set = LongColumn.at(receiverSets, row);
    return set == LoggedTrial.UNKNOWN ? NOBODY : receivers[(int) set].clone();
  }

  /** The id of the message, see {@link LoggedTrial#messageId}; -1 when unknown. */
  public int message(int row) {
    long message = LongColumn.at(messages, row);
    return message == LoggedTrial.UNKNOWN ? -1 : (int) message;
  }

  /** The vector clock; empty when there is none. A copy. */
  public long[] vector(int row) {
    return row < vectors.length ? vectors[row].clone() : NO_VECTOR;
  }

  /** The vector that the message carries; empty when there is none. A copy. */
  public long[] vectorStamp(int row) {
    return row < vectorStamps.length ? vectorStamps[row].clone() : NO_VECTOR;
  }

  /** In which of {@link LoggedTrial#files} the row stands. */
  public int file(int row) {
    return files[row];
  }

  /** On which line of its file the row stands, from 1. */
  public int line(int row) {
    return lines[row];
  }

  /**
   * Takes the rows of a process in the order of its log. {@link #add} opens a row; the other
   * methods say what that row tells, and what none of them says is unknown. Not thread-safe.
   */
  public static final class Builder {
    private static final int FIRST_ROWS = 64;

    private byte[] kinds = new byte[FIRST_ROWS];
    private int[] files = new int[FIRST_ROWS];
    private int[] lines = new int[FIRST_ROWS];
    private int size;
    private final LongColumn times = new LongColumn();
    private final LongColumn clocks = new LongColumn();
    private final LongColumn befores = new LongColumn();
    private final LongColumn queues = new LongColumn();
    private final LongColumn stamps = new LongColumn();
    private final LongColumn draws = new LongColumn();
    private final LongColumn senders = new LongColumn();
    private final LongColumn messages = new LongColumn();
    private final LongColumn receiverSets = new LongColumn();
    private final List<int[]> receivers = new ArrayList<>();
    private final Map<List<Integer>, Integer> knownReceivers = new HashMap<>();
    private final List<long[]> vectors = new ArrayList<>();
    private final List<long[]> vectorStamps = new ArrayList<>();

    Builder() {}

    /**
     * Opens the next row.
     *
     * @param file in which file it stands, see {@link LoggedTrial.Builder#file}
     * @param line on which line, from 1
     */
    public Builder add(LoggedKind kind, int file, int line) {
      if (size == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * size);
        files = Arrays.copyOf(files, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
      }
      kinds[size] = (byte) kind.ordinal();
      files[size] = file;
      lines[size] = line;
      size++;
      return this;
    }

    /** See {@link LoggedEvents#timeNs}. */
    public Builder timeNs(long timeNs) {
      times.set(row(), timeNs);
      return this;
    }

    /** See {@link LoggedEvents#clock}. */
    public Builder clock(long clock) {
      clocks.set(row(), clock);
      return this;
    }

    /** See {@link LoggedEvents#before}. */
    public Builder before(long clock) {
      befores.set(row(), clock);
      return this;
    }

    /** See {@link LoggedEvents#queue}. */
    public Builder queue(long length) {
      queues.set(row(), length);
      return this;
    }

    /** See {@link LoggedEvents#stamp}. */
    public Builder stamp(long timestamp) {
      stamps.set(row(), timestamp);
      return this;
    }

    /** See {@link LoggedEvents#draw}. */
    public Builder draw(long draw) {
      draws.set(row(), draw);
      return this;
    }

    /** See {@link LoggedEvents#sender}. */
    public Builder sender(int process) {
      senders.set(row(), process == 0 ? LoggedTrial.UNKNOWN : process);
      return this;
    }

    /** To whom a message was sent, in any order; see {@link LoggedEvents#receivers}. */
    public Builder receivers(int... processes) {
      int[] sorted = Arrays.stream(processes).distinct().sorted().toArray();
      Integer known =
          knownReceivers.computeIfAbsent(
              Arrays.stream(sorted).boxed().toList(),
              key -> {
                receivers.add(sorted);
                return receivers.size() - 1;
              });
      receiverSets.set(row(), sorted.length == 0 ? LoggedTrial.UNKNOWN : known);
      return this;
    }

    /** The id of the message, as {@link LoggedTrial.Builder#message} gave it; -1 for none. */
    public Builder message(int message) {
      messages.set(row(), message < 0 ? LoggedTrial.UNKNOWN : message);
      return this;
    }

    /** See {@link LoggedEvents#vector}. */
    public Builder vector(long... entries) {
      put(vectors, entries);
      return this;
    }

    /** See {@link LoggedEvents#vectorStamp}. */
    public Builder vectorStamp(long... entries) {
      put(vectorStamps, entries);
      return this;
    }

    LoggedEvents build() {
      return new LoggedEvents(this);
    }

    private void put(List<long[]> column, long[] entries) {
      while (column.size() <= row()) {
        column.add(NO_VECTOR);
      }
      column.set(row(), entries.clone());
    }

    private int row() {
      if (size == 0) {
        throw new IllegalStateException("no row was opened: call add first");
      }
      return size - 1;
    }
  }
}
