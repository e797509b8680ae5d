package lamplight.export.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lamplight.causality.CausalOrder;
import lamplight.causality.TrialHistory;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;

/**
 * The events of all processes of a trial as a table, each after those that happened before it. What
 * happened stands last in a row, so that its words can be as long as there is room. Immutable.
 */
public final class MergedLog {
  private static final String GAP = "  ";

  /** As much as the briefest words take of usual messages, such as {@code receives 3-17}. */
  private static final int EVENT_WIDTH_MIN = 14;

  private final ReadTrial trial;
  private final TrialHistory history;
  private final LogSelection selection;
  private final int width;
  private final TrialTimes times;
  private final EventWords words;
  private final List<Column> columns;

  /** Those that a narrow terminal does without, the first one first. */
  private final List<Column> dispensable;

  /**
   * The log of a trial.
   *
   * @param width how many characters a line has room for
   */
  public MergedLog(ReadTrial trial, LogSelection selection, int width) {
    this.trial = trial;
    this.history = trial.history();
    this.selection = selection;
    this.width = width;
    this.times = new TrialTimes(trial);
    this.words = new EventWords(history, times);
    Column tick = new Column("tick", event -> Long.toString(history.tick(event)));
    Column jump = new Column("jump", this::jump);
    Column queue = new Column("queue", event -> Long.toString(history.queueLength(event)));
    this.columns =
        List.of(
            new Column("time s", event -> times.text(history.timeNs(event))),
            new Column("process", event -> Integer.toString(history.process(event))),
            tick,
            new Column("clock", event -> Long.toString(history.clock(event))),
            jump,
            queue);
    this.dispensable = List.of(queue, jump, tick);
  }

  /** A column of numbers. */
  private record Column(String heading, IntFunction<String> cell) {}

  /** Gives line after line. */
  public void forEachLine(Consumer<String> out) {
    int[] events =
        IntStream.of(CausalOrder.of(history))
            .filter(e -> selection.has(history.process(e), times.seconds(history.timeNs(e))))
            .toArray();
    TrialHeading.lines(trial, events.length).forEach(out);
    if (events.length > 0) {
      out.accept("");
      addTable(events, out);
    }
    if (selection.hasTheEnd()) {
      addWaiting(out);
    }
  }

  private void addTable(int[] events, Consumer<String> out) {
    OptionalInt broken = TrialHeading.broken(trial);
    String unmarked = broken.isPresent() ? " ".repeat(TrialHeading.MARK.length()) : "";
    Map<Column, Integer> widths = new LinkedHashMap<>();
    columns.forEach(column -> widths.put(column, width(column, events)));
    for (Column column : dispensable) {
      if (room(widths, unmarked) < EVENT_WIDTH_MIN) {
        widths.remove(column);
      }
    }
    int room = room(widths, unmarked);
    out.accept(unmarked + line(widths, Column::heading) + "event");
    for (int event : events) {
      boolean isBroken = broken.isPresent() && broken.getAsInt() == event;
      out.accept(
          (isBroken ? TrialHeading.MARK : unmarked)
              + line(widths, column -> column.cell().apply(event))
              + words.fitting(event, room));
    }
  }

  private static int width(Column column, int[] events) {
    int cells = IntStream.of(events).map(e -> column.cell().apply(e).length()).max().orElse(0);
    return Math.max(cells, column.heading().length());
  }

  private int room(Map<Column, Integer> widths, String mark) {
    int taken = widths.values().stream().mapToInt(each -> each + GAP.length()).sum();
    return width - taken - mark.length();
  }

  private static String line(Map<Column, Integer> widths, Function<Column, String> text) {
    StringBuilder line = new StringBuilder();
    widths.forEach(
        (column, columnWidth) -> {
          String cell = text.apply(column);
          line.append(" ".repeat(columnWidth - cell.length())).append(cell).append(GAP);
        });
    return line.toString();
  }

  /** By how much a clock went on where that is more than one, as after a message from ahead. */
  private String jump(int event) {
    long jump = history.jump(event);
    return jump == 1 ? "" : (jump > 0 ? "+" : "") + jump;
  }

  private void addWaiting(Consumer<String> out) {
    List<String> parts = new ArrayList<>();
    for (int process = 1; process <= history.processes(); process++) {
      int waiting = history.waiting(process).size();
      if (waiting > 0 && selection.has(process)) {
        parts.add(Numbers.count(waiting) + " at process " + process);
      }
    }
    if (!parts.isEmpty()) {
      out.accept("");
      out.accept("messages still queued at the end: " + String.join(", ", parts));
    }
  }
}
