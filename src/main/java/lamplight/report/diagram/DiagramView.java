package lamplight.report.diagram;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.causality.TrialHistory.Waiting;
import lamplight.model.EventKind;
import lamplight.model.Message;

/** The events of a trial that are drawn: those of a stretch, up to a limit. */
final class DiagramView {
  static final int EVENTS_MAX = 400;
  static final int MESSAGES_MAX = 200;

  private final DiagramTrial trial;
  private final DiagramRequest request;
  private final BitSet shown = new BitSet();
  private OptionalDouble cutAt = OptionalDouble.empty();
  private int cutEvents;

  DiagramView(DiagramTrial trial, DiagramRequest request) {
    this.trial = trial;
    this.request = request;
    List<Integer> inWindow = new ArrayList<>();
    for (int process : request.processes()) {
      TrialHistory history = trial.history();
      for (int index = 0; index < history.events(process); index++) {
        int event = history.event(process, index);
        if (request.window().holds(trial, event)) {
          inWindow.add(event);
        }
      }
    }
    inWindow.sort(Comparator.comparingDouble(this::place).thenComparing(event -> event));
    show(inWindow);
  }

  /** Where an event stands in the kind of stretch that was asked for. */
  private double place(int event) {
    return request.window() instanceof DiagramWindow.Time
        ? trial.seconds(event)
        : trial.history().clock(event);
  }

  /** Shows these events in their order, up to the limit: all of one place, or none of them. */
  private void show(List<Integer> inWindow) {
    int messages = 0;
    int count = 0;
    while (count < inWindow.size() && count < EVENTS_MAX && messages <= MESSAGES_MAX) {
      messages += messages(inWindow.get(count++));
    }
    if (count < inWindow.size() || messages > MESSAGES_MAX) {
      // The event that passes the limit of messages is counted already.
      int over = messages > MESSAGES_MAX ? count - 1 : count;
      double limit = cut(inWindow, place(inWindow.get(over)));
      cutAt = OptionalDouble.of(limit);
      count = (int) inWindow.stream().filter(event -> place(event) < limit).count();
    }
    inWindow.subList(0, count).forEach(shown::set);
    cutEvents = inWindow.size() - count;
  }

  /** Where it is cut: at an instant that can be read, where such a one leaves something. */
  private double cut(List<Integer> inWindow, double limit) {
    double first = place(inWindow.get(0));
    double readable =
        request.window() instanceof DiagramWindow.Time ? Math.floor(limit * 10) / 10 : limit;
    if (readable > first) {
      return readable;
    }
    // All that happens at the first instant is more than the limit.
    return limit > first ? limit : Math.nextUp(first);
  }

  /** The copies that an event brings into the picture. */
  private int messages(int event) {
    TrialHistory history = trial.history();
    return switch (history.kind(event)) {
      case SEND -> history.peer(event) == Message.EVERYONE ? request.processes().size() - 1 : 1;
      case RECEIVE -> {
        int send = history.sendOf(event);
        yield send >= 0 && request.window().holds(trial, send) ? 0 : 1;
      }
      default -> 0;
    };
  }

  DiagramTrial trial() {
    return trial;
  }

  DiagramRequest request() {
    return request;
  }

  TrialHistory history() {
    return trial.history();
  }

  boolean isShown(int event) {
    return event >= 0 && shown.get(event);
  }

  /** The events of a process that are drawn, in their order. */
  int[] events(int process) {
    return allEvents(process).filter(shown::get).toArray();
  }

  /** All events that are drawn. */
  IntStream events() {
    return shown.stream();
  }

  /** How many events of a kind are drawn. */
  long count(EventKind kind) {
    return events().filter(event -> history().kind(event) == kind).count();
  }

  /** The row of a process, from 0; -1 when it is not drawn. */
  int row(int process) {
    return request.processes().indexOf(process);
  }

  /** Where an event stands on the axis. */
  double value(int event) {
    return request.axis() == DiagramAxis.SYSTEM ? trial.seconds(event) : history().clock(event);
  }

  /** Where the stretch was cut short, in its own kind; empty when all of it is drawn. */
  OptionalDouble cutAt() {
    return cutAt;
  }

  /** How many events more the stretch has. */
  int cutEvents() {
    return cutEvents;
  }

  /** The ends of the axis: those of the stretch, or what its events take of another axis. */
  double[] ends() {
    if (request.axis() == DiagramAxis.SYSTEM
        && request.window() instanceof DiagramWindow.Time time) {
      double end = cutAt.orElse(Math.max(time.to(), maximum(time.to())));
      // Cut at its very first instant it would have no length, and the axis no ticks.
      return new double[] {time.from(), Math.max(end, time.from() + 1e-9)};
    }
    double low = events().mapToDouble(this::value).min().orElse(0);
    double high = maximum(low);
    if (request.axis() == DiagramAxis.SYSTEM) {
      double margin = Math.max(1e-9, (high - low) / 50);
      return new double[] {low - margin, high + margin};
    }
    if (request.window() instanceof DiagramWindow.Clock clock && cutAt.isEmpty()) {
      low = clock.from();
      high = Math.min(clock.to(), Math.max(high, clock.from()));
    }
    return new double[] {low - 0.6, high + 0.6};
  }

  private double maximum(double otherwise) {
    return events().mapToDouble(this::value).max().orElse(otherwise);
  }

  /** How many copies are under way or queued from before the stretch until after it. */
  long passing() {
    TrialHistory history = history();
    int[] drawn = events().toArray();
    if (drawn.length == 0) {
      return 0;
    }
    double low = Arrays.stream(drawn).mapToDouble(this::place).min().orElseThrow();
    double high = Arrays.stream(drawn).mapToDouble(this::place).max().orElseThrow();
    long received =
        request.processes().stream()
            .flatMapToInt(this::allEvents)
            .filter(event -> history.isReceive(event) && history.sendOf(event) >= 0)
            .filter(event -> row(history.peer(event)) >= 0)
            .filter(event -> place(event) > high && place(history.sendOf(event)) < low)
            .count();
    return received + queuedSince(low);
  }

  /** How many copies were sent before a place and are still queued at the end of the trial. */
  private long queuedSince(double low) {
    long count = 0;
    for (int receiver : request.processes()) {
      Map<Integer, Set<Long>> numbers =
          history().waiting(receiver).stream()
              .filter(each -> row(each.sender()) >= 0)
              .collect(groupingBy(Waiting::sender, mapping(Waiting::number, toSet())));
      for (Map.Entry<Integer, Set<Long>> sender : numbers.entrySet()) {
        count +=
            allEvents(sender.getKey())
                .filter(event -> history().isSend(event) && place(event) < low)
                .filter(event -> sender.getValue().contains(history().number(event)))
                .count();
      }
    }
    return count;
  }

  private IntStream allEvents(int process) {
    int first = history().event(process, 0);
    return IntStream.range(first, first + history().events(process));
  }
}
