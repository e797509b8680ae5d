package lamplight.report.chart;

import lamplight.report.data.Lines.Quantity;

/**
 * What is said of a quantity that is drawn against time. Immutable.
 *
 * @param file the name of its picture
 * @param title what it is
 * @param axis what its axis shows
 * @param meaning how to read its lines, in a sentence or two
 */
record OverTimeWords(String file, String title, String axis, String meaning) {
  /**
   * The words for a quantity.
   *
   * @param isMany whether the lines are percentiles over processes
   */
  static OverTimeWords of(Quantity quantity, boolean isMany) {
    return switch (quantity) {
      case CLOCK ->
          new OverTimeWords(
              "clocks.png",
              "Lamport clocks",
              "Lamport clock",
              isMany
                  ? "Where lines part, some clocks fall behind."
                  : "Where lines run together, the slower process keeps pace.");
      case OFFSET ->
          new OverTimeWords(
              "offsets.png",
              "Offset behind the leader",
              "offset behind the leader (clock values)",
              "The highest clock minus this one. A line that keeps climbing belongs to a process"
                  + " that falls behind for good.");
      case QUEUE ->
          new OverTimeWords(
              "queues.png",
              "Queue length",
              "queue length (messages)",
              "Messages waiting. A line that keeps climbing belongs to a process that gets more"
                  + " messages than it has ticks to take them.");
    };
  }
}
