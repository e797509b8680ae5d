package lamplight.report.diagram;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be drawn of a trial.
 *
 * @param title the heading
 * @param window the stretch
 * @param axis what runs to the right
 * @param event the event whose past and future are coloured
 * @param processes the processes that are drawn, from 1, in this order; at least one
 * @param width of the picture, in pixels
 */
public record DiagramRequest(
    String title,
    DiagramWindow window,
    DiagramAxis axis,
    OptionalInt event,
    List<Integer> processes,
    int width) {
  /** The usual width, that of a column of text. */
  public static final int WIDTH = 860;

  /** A narrower picture has no room for the events. */
  public static final int WIDTH_MIN = 400;

  /** A wider picture is none that a page holds. */
  public static final int WIDTH_MAX = 4000;

  /** More lifelines than these are not told apart. */
  public static final int PROCESSES_MAX = 50;

  public DiagramRequest {
    processes = List.copyOf(processes);
    if (processes.isEmpty() || processes.size() > PROCESSES_MAX) {
      throw new IllegalArgumentException(
          "a diagram has 1 to " + PROCESSES_MAX + " processes, but not " + processes.size());
    }
    if (width < WIDTH_MIN || width > WIDTH_MAX) {
      throw new IllegalArgumentException("no width of a diagram: " + width);
    }
  }

  /** A request under a heading that says what is drawn. */
  public static DiagramRequest of(
      DiagramTrial trial,
      DiagramWindow window,
      DiagramAxis axis,
      OptionalInt event,
      List<Integer> processes,
      int width) {
    String chosen =
        event.isPresent()
            ? ": before and after tick "
                + trial.history().tick(event.getAsInt())
                + " of process "
                + trial.history().process(event.getAsInt())
            : "";
    String title = trial.name() + ", " + window.words() + ", by " + axis.words() + chosen;
    return new DiagramRequest(title, window, axis, event, processes, width);
  }
}
