package lamplight.mutation;

import java.util.List;

/** One row of a CSV file, its fields by the names of their columns. Mutable. */
final class Row {
  static final String TIME = "system_time_ns";
  static final String CLOCK = "clock";
  static final String EVENT = "event";
  static final String LENGTH = "queue_length";
  static final String ID = "message_id";
  static final String PEERS = "peers";
  static final String STAMP = "message_clock";
  static final String ARRIVED = "arrived_ns";
  static final String INTERNAL = "internal";
  static final String SEND = "send";
  static final String RECEIVE = "receive";

  private final List<String> columns;
  private final String[] fields;

  Row(List<String> columns, String[] fields) {
    this.columns = columns;
    this.fields = fields;
  }

  Row copy() {
    return new Row(columns, fields.clone());
  }

  String get(String column) {
    return fields[columns.indexOf(column)];
  }

  long whole(String column) {
    return Long.parseLong(get(column));
  }

  Row set(String column, Object value) {
    fields[columns.indexOf(column)] = value.toString();
    return this;
  }

  Row add(String column, long summand) {
    return set(column, whole(column) + summand);
  }

  /** Takes over these fields of another row of the same file. */
  Row take(Row other, List<String> taken) {
    taken.forEach(column -> set(column, other.get(column)));
    return this;
  }

  boolean is(String event) {
    return get(EVENT).equals(event);
  }

  /** Whether it is the row of a process that sent something, to one peer or to several. */
  boolean isSendToOne() {
    return is(SEND) && !get(PEERS).contains(" ");
  }

  /** Makes it an event without a message. */
  Row turnInternal() {
    return set(EVENT, INTERNAL).set(ID, "").set(PEERS, "").set(STAMP, "").set(ARRIVED, "");
  }

  /** The sender's number in the id of its message. */
  int sender() {
    String id = get(ID);
    return Integer.parseInt(id.substring(0, id.indexOf('-')));
  }

  /** Which of its sender's messages it is, from 1. */
  long number() {
    String id = get(ID);
    return Long.parseLong(id.substring(id.indexOf('-') + 1));
  }

  String text() {
    return String.join(",", fields);
  }
}
