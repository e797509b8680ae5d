package lamplight.model;

/** What a line of somebody's log tells of. */
public enum LoggedKind {
  /** An event that sent and received nothing. */
  INTERNAL,

  /** A message was sent, to one process or to several. */
  SEND,

  /** A message was taken. */
  RECEIVE,

  /** A message joined the queue. No event of the process: its clock does not tick. */
  ARRIVE
}
