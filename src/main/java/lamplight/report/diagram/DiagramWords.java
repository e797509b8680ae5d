package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.causality.TrialHistory;
import lamplight.model.EventKind;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** What is written in a diagram and told of its parts. */
final class DiagramWords {
  private static final int DECIMALS = 3;

  private final DiagramView view;
  private final TrialHistory history;

  DiagramWords(DiagramView view) {
    this.view = view;
    this.history = view.history();
  }

  /** What an event is, in one line. */
  String event(int event) {
    String where = where(event) + at(event) + ": ";
    long clock = history.clock(event);
    return switch (history.kind(event)) {
      case SEND ->
          where + "send " + message(event) + " to " + history.receiver(event) + ", clock " + clock;
      case RECEIVE ->
          where
              + "receive "
              + message(event)
              + " with timestamp "
              + history.messageClock(event)
              + (history.sendOf(event) < 0 ? ", whose send is in no log" : "")
              + ", clock "
              + clock
              + " (jump "
              + view.trial().jump(event)
              + ")";
      default -> where + "internal, clock " + clock;
    };
  }

  /** What a run of internal events is. */
  String run(int first, int last) {
    return String.format(
        Locale.ROOT,
        "process %d, ticks %d to %d: internal, clocks %d to %d",
        history.process(first),
        history.tick(first),
        history.tick(last),
        history.clock(first),
        history.clock(last));
  }

  /** What a message is, and what became of it. */
  String arrow(MessageArrow arrow) {
    if (arrow.send() < 0) {
      return message(arrow.receive()) + ": its send is in no log";
    }
    String text = message(arrow.send()) + ", timestamp " + history.messageClock(arrow.send());
    return switch (arrow.end()) {
      case RECEIVED -> text + (arrow.leavesRight() ? ", received" + at(arrow.receive()) : "");
      case QUEUED -> text + ", still queued at the end";
      case LOST -> text + ", lost: its receiver was killed";
      case UNKNOWN -> text + ", received in no log";
    };
  }

  String queue(int process, long maximum) {
    return "queue of process " + process + ": at most " + Numbers.count(maximum) + " here";
  }

  private String where(int event) {
    return "process " + history.process(event) + ", tick " + history.tick(event);
  }

  private String at(int event) {
    return " at " + Numbers.fixed(view.trial().seconds(event), DECIMALS) + " s";
  }

  private String message(int event) {
    return history.message(event);
  }

  /** What is in the picture, in words. */
  String description(MessageArrows messages, Relation relation) {
    List<MessageArrow> arrows = messages.list();
    List<String> kinds =
        List.of(
            Numbers.count(view.count(EventKind.SEND), "send"),
            Numbers.count(view.count(EventKind.RECEIVE), "receive"),
            Numbers.count(view.count(EventKind.INTERNAL), "internal event"));
    long enter = arrows.stream().filter(MessageArrow::entersLeft).count();
    long leave = arrows.stream().filter(MessageArrow::leavesRight).count();
    StringBuilder text = new StringBuilder();
    text.append(Numbers.count(view.events().count(), "event")).append(" of ");
    text.append(processes()).append(": ").append(Words.list(kinds)).append(". ");
    text.append(Numbers.count(arrows.size(), "message"));
    List<String> clipped = new ArrayList<>();
    if (enter > 0) {
      clipped.add(enter + (enter == 1 ? " comes" : " come") + " from before the stretch");
    }
    if (leave > 0) {
      clipped.add(leave + (leave == 1 ? " goes" : " go") + " on beyond it");
    }
    text.append(clipped.isEmpty() ? "" : ", of which " + Words.list(clipped));
    text.append('.');
    if (view.trial().base().isScaled()) {
      text.append(" Times are model time, which ran ");
      text.append(Numbers.figure(view.trial().base().scale()));
      text.append(" times as fast as the wall clock.");
    }
    relation.chosen().ifPresent(chosen -> text.append(' ').append(counts(chosen, relation)));
    notes(messages).forEach(note -> text.append(' ').append(Words.capital(note)).append('.'));
    return text.toString();
  }

  private String processes() {
    int drawn = view.request().processes().size();
    int all = history.processes();
    return drawn == all
        ? drawn + (drawn == 1 ? " process" : " processes")
        : drawn + " of the " + Numbers.count(all) + " processes";
  }

  private String counts(int chosen, Relation relation) {
    long past = relation.pastEvents();
    long future = relation.futureEvents();
    long concurrent = history.size() - 1 - past - future;
    return Words.capital(where(chosen))
        + ": "
        + Numbers.count(past, "event")
        + " happened before it, "
        + Numbers.count(future)
        + " after it, and "
        + Numbers.count(concurrent)
        + (concurrent == 1 ? " is" : " are")
        + " concurrent with it.";
  }

  /** What the picture leaves out, a line each. */
  List<String> notes(MessageArrows messages) {
    List<String> notes = new ArrayList<>();
    view.cutAt().ifPresent(at -> notes.add(cut(at)));
    long passing = view.passing();
    if (passing > 0) {
      notes.add(
          Numbers.count(passing, "message")
              + (passing == 1 ? " passes" : " pass")
              + " through the whole stretch and "
              + (passing == 1 ? "is" : "are")
              + " not drawn");
    }
    if (messages.hidden() > 0) {
      notes.add(
          Numbers.count(messages.hidden(), "message")
              + " to or from processes that are not drawn "
              + (messages.hidden() == 1 ? "is" : "are")
              + " left out");
    }
    return notes;
  }

  private String cut(double at) {
    return cutAt(at) + ": " + Numbers.count(view.cutEvents(), "more event");
  }

  private String cutAt(double at) {
    boolean isTime = view.request().window() instanceof DiagramWindow.Time;
    return "cut at " + (isTime ? DiagramWindow.seconds(at) : "clock " + Numbers.count((long) at));
  }

  /** The heading, which promises no more than is shown. */
  String title() {
    String asked = view.request().title();
    return view.cutAt().isEmpty() ? asked : asked + ", " + cutAt(view.cutAt().getAsDouble());
  }

  /** What the axis over time counts. */
  String time() {
    return view.trial().base().isScaled() ? "model time (s)" : "time (s)";
  }

  /** The name and the rate of a process. */
  String rate(int process) {
    String rate = Numbers.figure(view.trial().spec().schedule(process).rate().perSecond());
    return rate + (rate.equals("1") ? " tick/s" : " ticks/s");
  }
}
