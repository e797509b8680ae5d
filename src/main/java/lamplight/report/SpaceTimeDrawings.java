package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.causality.HappenedBefore;
import lamplight.causality.TrialHistory;
import lamplight.measure.TimeBase;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.diagram.DiagramAxis;
import lamplight.report.diagram.DiagramRequest;
import lamplight.report.diagram.DiagramTrial;
import lamplight.report.diagram.DiagramWindow;
import lamplight.report.diagram.ProcessChoice;
import lamplight.report.diagram.SpaceTimeDiagram;
import lamplight.report.part.Drawing;
import lamplight.report.text.Numbers;

/**
 * The space-time diagrams of a report, of one trial: its beginning by system time and by Lamport
 * clock, and the stretch round the largest jump of a clock. Of a trial that breaks a rule it is the
 * stretch round that instead of the beginning.
 */
final class SpaceTimeDrawings {
  private static final String FIRST = "spacetime.svg";
  private static final String LOGICAL = "spacetime-logical.svg";
  private static final String JUMP = "spacetime-jump.svg";

  /** The files of such diagrams. */
  static final Set<String> FILES = Set.of(FIRST, LOGICAL, JUMP);

  private static final String LEGEND =
      "Time runs to the right, a line a process; an arrow is a message, from its send (a dot) to"
          + " its receive (a diamond), a stroke an internal event, the numbers are Lamport clocks,"
          + " and the queue is below each line.";

  private final DiagramTrial trial;
  private final TrialHistory history;
  private final OptionalInt broken;

  private SpaceTimeDrawings(DiagramTrial trial) {
    this.trial = trial;
    this.history = trial.history();
    this.broken = trial.broken().keySet().stream().mapToInt(event -> event).findFirst();
  }

  /**
   * The diagrams, of the first trial that breaks a rule, or else the first complete one, or else
   * the first; none when the report shows no trial.
   */
  static List<Drawing> of(List<EmbeddedTrial> trials) {
    Optional<DiagramTrial> invalid =
        trials.stream()
            .map(SpaceTimeDrawings::drawn)
            .filter(trial -> !trial.broken().isEmpty())
            .findFirst();
    return invalid
        .or(
            () ->
                trials.stream()
                    .filter(each -> each.trial().isComplete())
                    .findFirst()
                    .or(() -> trials.stream().findFirst())
                    .map(SpaceTimeDrawings::drawn))
        .map(trial -> new SpaceTimeDrawings(trial).all())
        .orElse(List.of());
  }

  private static DiagramTrial drawn(EmbeddedTrial embedded) {
    return new DiagramTrial(
        DiagramTrial.name(embedded.point(), embedded.trial().spec().seed()),
        embedded.trial().spec(),
        TimeBase.real(embedded.trial().startNs(), embedded.trial().timeScale()),
        embedded.history(),
        embedded.trial().check());
  }

  private List<Drawing> all() {
    DiagramWindow window =
        broken.isPresent()
            ? DiagramWindow.around(trial, broken.getAsInt())
            : DiagramWindow.first(trial);
    List<Drawing> drawings = new ArrayList<>();
    drawings.add(
        drawing(FIRST, window, DiagramAxis.SYSTEM, OptionalInt.empty(), beginning(window)));
    drawings.add(
        drawing(LOGICAL, window, DiagramAxis.LOGICAL, OptionalInt.empty(), logical(window)));
    int jump = DiagramWindow.largestJump(trial);
    if (jump >= 0) {
      drawings.add(
          drawing(
              JUMP,
              DiagramWindow.around(trial, jump),
              DiagramAxis.SYSTEM,
              OptionalInt.of(jump),
              around(jump)));
    }
    return drawings;
  }

  private Drawing drawing(
      String file, DiagramWindow window, DiagramAxis axis, OptionalInt event, String caption) {
    DiagramRequest request =
        DiagramRequest.of(
            trial,
            window,
            axis,
            event,
            ProcessChoice.of(trial, window, event.isPresent() ? event : broken),
            DiagramRequest.WIDTH);
    SpaceTimeDiagram.Drawn drawn = SpaceTimeDiagram.draw(trial, request);
    return new Drawing(
        file,
        drawn.svg(),
        request.title() + ". " + drawn.description(),
        event.isPresent() ? "a trial round its largest jump" : "a trial by " + axis.words(),
        caption);
  }

  private String beginning(DiagramWindow window) {
    String what =
        broken.isPresent()
            ? "the stretch round the first event that breaks a rule, ringed in red"
            : window.words();
    return trial.name()
        + ", "
        + what
        + ". "
        + LEGEND
        + highest(window).map(event -> " " + jump(event) + ".").orElse("");
  }

  private String logical(DiagramWindow window) {
    String arrows =
        broken.isPresent()
            ? "an arrow that does not run to the right breaks the clock condition"
            : "every arrow runs to the right, since the clock at a receive is above that at its"
                + " send";
    return "The same events by Lamport clock: "
        + arrows
        + ", and a jump is a stretch of empty line"
        + highest(window)
            .map(
                event ->
                    ", the longest at process "
                        + history.process(event)
                        + " up to "
                        + Numbers.count(history.clock(event)))
            .orElse("")
        + ".";
  }

  private String around(int event) {
    int[] past = HappenedBefore.past(history, event);
    int[] future = HappenedBefore.future(history, event);
    long before = IntStream.of(past).asLongStream().sum();
    long after =
        IntStream.rangeClosed(1, history.processes())
            .mapToLong(process -> history.events(process) - future[process - 1])
            .sum();
    return trial.name()
        + ", round the largest jump. "
        + jump(event)
        + ". "
        + Numbers.count(before, "event")
        + " happened before it (blue), "
        + Numbers.count(after)
        + " after it (orange); the other "
        + Numbers.count(history.size() - 1 - before - after)
        + " are concurrent with it (grey).";
  }

  /** The largest jump of a stretch, where a clock jumps at all. */
  private Optional<Integer> highest(DiagramWindow window) {
    int event = DiagramWindow.largestJump(trial, window);
    return event >= 0 && trial.jump(event) > 1 ? Optional.of(event) : Optional.empty();
  }

  /** How a clock jumps, in one sentence without its full stop. */
  private String jump(int event) {
    return "At "
        + Numbers.fixed(trial.seconds(event), 1)
        + " s the clock of process "
        + history.process(event)
        + " jumps from "
        + Numbers.count(history.clock(event) - trial.jump(event))
        + " to "
        + Numbers.count(history.clock(event))
        + ", when it receives "
        + history.peer(event)
        + "-"
        + history.number(event)
        + " with timestamp "
        + Numbers.count(history.messageClock(event));
  }
}
