package lamplight.cli.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.model.Characters;

/**
 * Which columns a table of trials has and how wide they are. Immutable.
 *
 * @param isBySeed whether trials are told apart by their seeds alone
 * @param label the width of the first column
 * @param blocks the processes that are shown
 * @param names what stands above them
 * @param clock the width of a clock
 * @param queue the width of a queue's length
 * @param trend the width of a queue's trend; 0 without one
 */
record TableLayout(
    int width,
    Glyphs glyphs,
    boolean isBySeed,
    int label,
    List<ProcessColumns> blocks,
    List<String> names,
    int clock,
    int queue,
    int trend) {
  private static final String CLOCK = "clock";
  private static final String QUEUE = "queue";
  private static final String SEED = "seed";
  private static final String GAP = "   ";
  private static final String SMALL_GAP = "  ";

  /** The widths of a trend to try. */
  private static final List<Integer> TRENDS = List.of(QueueTrend.POINTS, QueueTrend.POINTS / 2, 0);

  /** The layout that shows most within a width; empty when none fits. */
  static Optional<TableLayout> of(List<TrialView> trials, int width, Glyphs glyphs) {
    boolean isBySeed = trials.stream().allMatch(trial -> trial.id().point().isEmpty());
    int label = LiveTable.widest(Stream.concat(labels(trials), Stream.of(isBySeed ? SEED : "")));
    int clock = widest(trials, ProcessView::clock, CLOCK);
    int queue = widest(trials, ProcessView::queue, QUEUE);
    return ProcessColumns.choices(trials).stream()
        .flatMap(
            blocks ->
                TRENDS.stream()
                    .map(
                        trend ->
                            new TableLayout(
                                width,
                                glyphs,
                                isBySeed,
                                Math.min(label, width / 3),
                                blocks,
                                blocks.stream().map(block -> block.heading(trials)).toList(),
                                clock,
                                queue,
                                trend)))
        .filter(layout -> layout.taken() <= width)
        .findFirst();
  }

  private static Stream<String> labels(List<TrialView> trials) {
    return trials.stream().map(LiveTable::label);
  }

  private static int widest(
      List<TrialView> trials, Function<ProcessView, Long> of, String heading) {
    return LiveTable.widest(
        Stream.concat(
            trials.stream()
                .flatMap(trial -> trial.processes().stream())
                .map(process -> Long.toString(of.apply(process))),
            Stream.of(heading)));
  }

  private int taken() {
    return label + names.stream().mapToInt(name -> GAP.length() + blockWidth(name)).sum();
  }

  private int blockWidth(String name) {
    return Math.max(Cells.width(name), clock + SMALL_GAP.length() + queue + trendWidth());
  }

  private int trendWidth() {
    return trend == 0 ? 0 : 1 + trend;
  }

  /** The two lines above the trials. */
  List<String> headings() {
    String figures = Cells.right(CLOCK, clock) + SMALL_GAP + Cells.right(QUEUE, queue);
    return List.of(
        line(Cells.left(isBySeed ? SEED : "", label), name -> name),
        line(" ".repeat(label), name -> figures));
  }

  private String line(String first, Function<String, String> cell) {
    String cells =
        names.stream()
            .map(name -> GAP + Cells.left(cell.apply(name), blockWidth(name)))
            .collect(Collectors.joining());
    return (first + cells).stripTrailing();
  }

  /** The line of a trial; of one that failed, why. */
  String row(TrialView trial) {
    String label = Cells.cut(LiveTable.label(trial), this.label, glyphs.more());
    StringBuilder row =
        new StringBuilder(
            isBySeed ? Cells.right(label, this.label) : Cells.left(label, this.label));
    if (trial.state() == State.FAILED) {
      row.append(GAP).append("failed: ").append(Characters.safe(trial.note()));
    } else {
      for (int index = 0; index < blocks.size(); index++) {
        String figures = blocks.get(index).of().apply(trial).map(this::figures).orElse("");
        row.append(GAP).append(Cells.left(figures, blockWidth(names.get(index))));
      }
      row.append(trial.note().isEmpty() ? "" : GAP + trial.note());
    }
    return Cells.cut(row.toString().stripTrailing(), width, glyphs.more());
  }

  private String figures(ProcessView process) {
    return Cells.right(Long.toString(process.clock()), clock)
        + SMALL_GAP
        + Cells.right(Long.toString(process.queue()), queue)
        + (trend == 0 ? "" : " " + glyphs.trend(process.trend(), trend));
  }
}
