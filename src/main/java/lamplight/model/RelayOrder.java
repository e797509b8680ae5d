package lamplight.model;

/** Which of the copies that wait in a star's relay goes on next. */
public enum RelayOrder {
  /** The one with the lowest Lamport timestamp; of equal ones, the lowest sender, then number. */
  TIMESTAMP,
  /** The one that arrived first. */
  ARRIVAL
}
