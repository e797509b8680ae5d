package lamplight.report.diagram;

/** What runs to the right in a diagram. */
public enum DiagramAxis {
  /** The system time, in seconds of model time since the start of the trial. */
  SYSTEM("system time"),

  /** The Lamport clock: events with equal clocks stand above each other. */
  LOGICAL("Lamport clock");

  private final String words;

  DiagramAxis(String words) {
    this.words = words;
  }

  /** What it is, for a heading. */
  public String words() {
    return words;
  }
}
