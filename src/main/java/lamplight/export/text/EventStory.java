package lamplight.export.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lamplight.causality.HappenedBefore;
import lamplight.causality.LongestChain;
import lamplight.causality.TrialHistory;
import lamplight.model.PlannedFault;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.PlainPen;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;

/**
 * One event explained: what happened, the way of its message, what happened before and after it,
 * and the chain of events that makes its clock what it is. Immutable.
 */
public final class EventStory {
  /** More processes make no table that a person reads. */
  private static final int PROCESSES_MAX = 20;

  /** Of a longer chain the first and the last stays are told. */
  private static final int FIRST_STAYS = 2;

  private static final int LAST_STAYS = 10;

  private static final String WHAT = "what";

  private final ReadTrial trial;
  private final TrialHistory history;
  private final TrialTimes times;
  private final int event;

  /** The story of an event of a trial. */
  public EventStory(ReadTrial trial, int event) {
    this.trial = trial;
    this.history = trial.history();
    this.times = new TrialTimes(trial);
    this.event = event;
  }

  /**
   * The lines.
   *
   * @param width how many characters a line has room for
   * @param isWhole whether every stay of the chain is told, however many there are
   */
  public List<String> lines(int width, boolean isWhole) {
    PlainPen pen = new PlainPen(width, UnaryOperator.identity());
    List<String> lines = new ArrayList<>(TrialHeading.lines(trial, history.size()));
    lines.add("");
    for (String sentence : new EventAccount(trial, times).sentences(event)) {
      lines.addAll(paragraph(pen, sentence));
    }
    lines.add("");
    addCounts(lines, pen);
    lines.add("");
    addChain(lines, pen, isWhole);
    return lines;
  }

  private static List<String> paragraph(PlainPen pen, String words) {
    return pen.lines(new Quote(List.of(Text.plain(words))));
  }

  private void addCounts(List<String> lines, PlainPen pen) {
    int[] past = HappenedBefore.past(history, event);
    int[] future = HappenedBefore.future(history, event);
    long before = IntStream.of(past).sum();
    long after = 0;
    for (int process = 1; process <= history.processes(); process++) {
      after += history.events(process) - future[process - 1];
    }
    long concurrent = history.size() - 1 - before - after;
    lines.addAll(
        paragraph(
            pen,
            Numbers.count(before, "event")
                + " happened before it, "
                + Numbers.count(after)
                + " after it, and "
                + Numbers.count(concurrent)
                + (concurrent == 1 ? " is" : " are")
                + " concurrent with it."));
    if (history.processes() <= PROCESSES_MAX) {
      lines.add("");
      lines.addAll(pen.lines(countsTable(past, future)));
    }
  }

  private Table countsTable(int[] past, int[] future) {
    int own = history.process(event);
    return new Columns<Integer>()
        .words("process", this::label)
        .numbers("before", process -> Numbers.count(past[process - 1]))
        .numbers(
            "concurrent",
            process ->
                Numbers.count(future[process - 1] - past[process - 1] - (process == own ? 1 : 0)))
        .numbers("after", process -> Numbers.count(history.events(process) - future[process - 1]))
        .table(IntStream.rangeClosed(1, history.processes()).boxed().toList());
  }

  private void addChain(List<String> lines, PlainPen pen, boolean isWhole) {
    int[] chain = LongestChain.of(history, event);
    List<ChainStay> stays = ChainStay.of(history, chain);
    lines.addAll(paragraph(pen, why(chain.length, stays.size() - 1)));
    lines.add("");
    int left = isWhole ? 0 : stays.size() - FIRST_STAYS - LAST_STAYS;
    List<String> table = pen.lines(chainTable(stays, stay -> stay.words(history)));
    if (!table.isEmpty() && !table.get(0).endsWith(WHAT)) {
      table = pen.lines(chainTable(stays, stay -> stay.briefly(history)));
    }
    if (left <= 1 || table.isEmpty()) {
      lines.addAll(table);
      return;
    }
    int headings = 1;
    lines.addAll(table.subList(0, headings + FIRST_STAYS));
    lines.add("... " + left + " more; --all lists them");
    lines.addAll(table.subList(headings + FIRST_STAYS + left, table.size()));
  }

  private String why(int length, int messages) {
    long clock = history.clock(event);
    if (length == 1 && clock == 1) {
      return "Why its clock is 1: no event happened before it.";
    }
    String chain =
        "the longest chain of events that leads to it, each of which happened before the next, has "
            + Numbers.count(length, "event")
            + (messages == 0
                ? ", all of its own process"
                : " and goes by " + Numbers.count(messages, "message"));
    return length == clock
        ? "Why its clock is " + clock + ": " + chain + "."
        : losesClock()
            ? "Its clock is " + clock + ", and a restart lost a clock on purpose: " + chain + "."
            : "Its clock is "
                + clock
                + ", but by Lamport's rules it is "
                + length
                + ": "
                + chain
                + ".";
  }

  /** Whether any process is restarted without its clock. */
  private boolean losesClock() {
    return trial.record().spec().faults().list().stream()
        .anyMatch(fault -> fault instanceof PlannedFault.Restart restart && !restart.keepsClock());
  }

  private Table chainTable(List<ChainStay> stays, Function<ChainStay, String> what) {
    return new Columns<ChainStay>()
        .words("clock", stay -> span(stay.place() + 1L, stay.place() + stay.events().size()))
        .words("process", stay -> label(history.process(stay.first())))
        .words("ticks", stay -> span(history.tick(stay.first()), history.tick(stay.last())))
        .numbers("until s", stay -> times.text(history.timeNs(stay.last())))
        .words(WHAT, what)
        .table(stays);
  }

  /** {@code 1 (1/s)}. */
  private String label(int process) {
    return process + " (" + trial.record().spec().schedule(process).rate() + "/s)";
  }

  private static String span(long first, long last) {
    return first == last ? Long.toString(first) : first + " to " + last;
  }
}
