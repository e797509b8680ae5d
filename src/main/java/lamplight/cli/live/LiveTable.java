package lamplight.cli.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lamplight.cli.live.RunView.Phase;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.model.Characters;

/**
 * How a run stands, as lines for a terminal: how far it is, and a table of the trials under way
 * with the clock and the queue of each process. Immutable.
 *
 * @param width how many columns a line takes at most
 * @param height how many lines there are at most
 */
public record LiveTable(int width, int height, Glyphs glyphs) {
  /** The line of the run, two of headings, and one trial. */
  private static final int HEIGHT_MIN = 4;

  /** Those that failed come first, then those that lag. */
  static final Comparator<TrialView> WORST_FIRST =
      Comparator.comparing((TrialView trial) -> trial.state() != State.FAILED)
          .thenComparing(TrialView::behindSeconds, Comparator.reverseOrder());

  /** The lines; only the first where there is no room for a table, or nothing to show in one. */
  public List<String> lines(RunView view) {
    List<String> lines = new ArrayList<>();
    lines.add(HeadLine.text(view, width, glyphs));
    if (view.phase() != Phase.LAUNCHING && height >= HEIGHT_MIN && !view.trials().isEmpty()) {
      TableLayout.of(view.trials(), width, glyphs)
          .ifPresent(layout -> addTable(view.trials(), layout, lines));
    }
    return lines;
  }

  private void addTable(List<TrialView> trials, TableLayout layout, List<String> lines) {
    lines.addAll(layout.headings());
    int room = height - lines.size();
    int shown = trials.size() <= room ? trials.size() : room - 1;
    List<TrialView> sorted = trials.stream().sorted(WORST_FIRST).toList();
    // In the order of the run, but for those that need attention.
    sorted.subList(0, shown).forEach(trial -> lines.add(layout.row(trial)));
    if (shown < sorted.size()) {
      lines.add(Cells.cut(rest(sorted.subList(shown, sorted.size())), width, glyphs.more()));
    }
  }

  private static String rest(List<TrialView> trials) {
    List<ProcessView> processes =
        trials.stream()
            .filter(trial -> trial.state() != State.FAILED)
            .flatMap(trial -> trial.processes().stream())
            .toList();
    return "and "
        + trials.size()
        + " more"
        + (processes.isEmpty()
            ? ""
            : ": clocks "
                + range(processes, ProcessView::clock)
                + ", queues "
                + range(processes, ProcessView::queue));
  }

  private static String range(List<ProcessView> processes, ToLongFunction<ProcessView> of) {
    long lowest = processes.stream().mapToLong(of).min().orElseThrow();
    long highest = processes.stream().mapToLong(of).max().orElseThrow();
    return lowest == highest ? Long.toString(lowest) : lowest + " to " + highest;
  }

  /** What a trial is called: within a run of one point by its seed alone. */
  static String label(TrialView trial) {
    return trial.id().point().isEmpty()
        ? Long.toString(trial.id().seed())
        : Characters.safe(trial.id().toString());
  }

  /** The widest of some texts. */
  static int widest(Stream<String> texts) {
    return texts.mapToInt(Cells::width).max().orElse(0);
  }
}
