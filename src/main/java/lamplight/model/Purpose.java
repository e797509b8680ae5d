package lamplight.model;

/**
 * What a keyed random number is for. Each purpose has a number of its own in the key, so that a new
 * purpose never shifts the numbers of another one. The numbers are part of what a seed means and
 * never change.
 */
public enum Purpose {
  /** The tick rate of a process, index 0. */
  RATE(1),
  /** The phase of a process, index 0. */
  PHASE(2),
  /** The draw of a tick, index = tick number from 1. */
  DRAW(3),
  /** The network delay of a copy. */
  DELAY(4),
  /** The random choices of a fault. */
  FAULT(5),
  /** The network delay of a copy on its way from the relay of a star. */
  RELAY_DELAY(6),
  /** The skew of a process's physical clock, index 0. */
  SKEW(7);

  private final int number;

  Purpose(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
