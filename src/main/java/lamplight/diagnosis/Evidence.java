package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.diagnosis.MergeFinding.Basis;
import lamplight.model.Characters;
import lamplight.model.LoggedTrial;

/** What the rules and the diagnoses look at: a trial in normal form, matched. Not thread-safe. */
final class Evidence {
  private final LoggedTrial trial;
  private final ClockSides sides;
  private final QueueSide queue;
  private final List<ProcessEvents> processes;
  private final List<EventPace> paces;
  private final Traffic traffic;
  private final LogGaps gaps;
  private final StampOffsets offsets;
  private final Matching matching;
  private final List<MergeFinding> merges;
  private final MergeSearch search;

  Evidence(LoggedTrial trial) {
    this.trial = trial;
    sides = ClockSides.of(trial);
    queue = QueueSide.of(trial);
    processes = numbers().mapToObj(each -> new ProcessEvents(trial, each, sides, queue)).toList();
    paces = processes.stream().map(events -> new EventPace(trial, events)).toList();
    traffic = new Traffic(processes);
    gaps = new LogGaps(processes, paces, sides);
    offsets = new StampOffsets(traffic);
    boolean stamped = offsets.all().received() >= RuleScore.ENOUGH;
    search = new MergeSearch(stamped ? Basis.STAMPS : Basis.MATCHES);
    matching = match(stamped);
    if (stamped || matching.way() == Matching.Way.IDS) {
      score(stamped);
    }
    merges =
        search.findings(
            traffic, numbers().filter(each -> !gaps.isIncomplete(each)).boxed().toList());
  }

  LoggedTrial trial() {
    return trial;
  }

  ClockSides sides() {
    return sides;
  }

  QueueSide queue() {
    return queue;
  }

  List<ProcessEvents> processes() {
    return processes;
  }

  ProcessEvents events(int process) {
    return processes.get(process - 1);
  }

  EventPace pace(int process) {
    return paces.get(process - 1);
  }

  Traffic traffic() {
    return traffic;
  }

  LogGaps gaps() {
    return gaps;
  }

  StampOffsets offsets() {
    return offsets;
  }

  Matching matching() {
    return matching;
  }

  List<MergeFinding> merges() {
    return merges;
  }

  /** What receives of this process follow, where they all follow one rule. */
  Optional<MergeRule> mergeRule(int receiver) {
    return merges.stream()
        .filter(each -> each.from() == 0 && (each.to() == receiver || each.to() == 0))
        .map(MergeFinding::rule)
        .findFirst();
  }

  /**
   * Whether what a process took from another one follows one rule, and not another; meant where
   * receives are matched.
   */
  boolean isBetter(int from, int to, MergeRule rule, MergeRule other) {
    return search.isBetter(from, to, rule, other);
  }

  /** The timestamp that a receive's message carries, or else the clock of its send. */
  long stamp(ProcessEvents events, int receive) {
    long stamp = events.stamp(receive);
    return stamp == LoggedTrial.UNKNOWN ? matching.sent(events.process(), receive) : stamp;
  }

  /** The clock of the sender after the send that a receive belongs to. */
  long sent(ProcessEvents events, int receive) {
    long sent = matching.sent(events.process(), receive);
    long stamp = events.stamp(receive);
    if (sent != LoggedTrial.UNKNOWN || stamp == LoggedTrial.UNKNOWN) {
      return sent;
    }
    if (offsets.all().isEarly()) {
      return stamp + 1;
    }
    return offsets.areOnTime() ? stamp : LoggedTrial.UNKNOWN;
  }

  /** How many receives raise the clock by more than one. */
  long jumps() {
    return processes.stream()
        .mapToLong(events -> IntStream.range(0, events.size()).filter(events::isJump).count())
        .sum();
  }

  /** What its user calls a process. */
  String name(int process) {
    return Characters.safe(trial.processName(process));
  }

  /** Where an event stands, as {@code FILE:LINE}. */
  String place(ProcessEvents events, int event) {
    return Characters.safe(trial.place(events.process(), events.row(event)));
  }

  private Matching match(boolean stamped) {
    return IdMatcher.match(traffic)
        .or(() -> StampMatcher.match(traffic, offsets))
        .orElseGet(
            () ->
                traffic.namesSenders() && traffic.namesReceivers()
                    // With timestamps on receives the alignment need not find the rule.
                    ? new PairMatcher(
                            traffic, gaps, stamped ? new MergeSearch(Basis.MATCHES) : search)
                        .match()
                    : new Matching(Matching.Way.NONE, traffic));
  }

  private void score(boolean stamped) {
    for (ProcessEvents events : processes) {
      for (int event = 0; event < events.size(); event++) {
        boolean judged =
            events.isReceive(event)
                && events.isJudged(event)
                && !gaps.isIncomplete(events.process());
        long sent = stamped ? events.stamp(event) : matching.sent(events.process(), event);
        if (judged && sent != LoggedTrial.UNKNOWN) {
          int from = stamped ? 0 : matching.sender(events.process(), event);
          search.score(from, events.process()).add(events.before(event), events.after(event), sent);
        }
      }
    }
  }

  private IntStream numbers() {
    return IntStream.rangeClosed(1, trial.processes());
  }
}
