package lamplight.program;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lamplight.log.ProcessLog;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.program.ProgramFinding.Kind;

/**
 * The events of one program: when each took place and what it found in the queue, what is wrong
 * with it, and its row in the log. Belongs to the router's lock.
 */
final class ProgramEvents {
  private final int process;
  private final TrialSpec spec;
  private final Router router;
  private final ProcessLog log;
  private final ProgramFindings findings;
  private final ProgramQueue queue = new ProgramQueue();
  private final ProgramJudge judge;
  private final TickFinder ticks;
  private final PaceWatch pace = new PaceWatch();
  private final BurstWatch bursts;
  private final Set<String> taken = new HashSet<>();
  private final MutableEvent event = new MutableEvent();
  private long count;
  private long sent;
  private boolean latestIsSend;

  ProgramEvents(
      int process,
      TrialSpec spec,
      ProgramPlan plan,
      Router router,
      ProcessLog log,
      ProgramFindings findings) {
    this.process = process;
    this.spec = spec;
    this.router = router;
    this.log = log;
    this.findings = findings;
    this.judge = new ProgramJudge(process, spec, plan.ownDraws(), findings);
    this.ticks = new TickFinder(spec.schedule(process), plan);
    this.bursts =
        new BurstWatch(spec.schedule(process).rate().perSecond() * plan.timeScale().doubleValue());
  }

  /** Takes the start instant. */
  void start(long atNs) {
    ticks.start(atNs);
  }

  /** How many events there were. */
  long count() {
    return count;
  }

  /** The latest tick; 0 before the first. */
  long latestTick() {
    return ticks.last();
  }

  /** When the tick after the latest one is due. */
  long nextDueNs() {
    return ticks.dueNs(ticks.last() + 1);
  }

  /** How many messages wait. */
  int waiting() {
    return queue.waiting().size();
  }

  /** Where the program stands. */
  ProcessStatus standing() {
    return new ProcessStatus(ticks.last(), judge.clock(), queue.waiting().size());
  }

  /** Takes a message that was delivered. */
  void delivered(Message message, long atNs) {
    queue.add(message, atNs);
  }

  /** Logs the messages that still wait. */
  void logQueued() {
    for (Waiting each : queue.waiting()) {
      Message message = each.message();
      log.on(
          event.queued(
              process, message.sender(), message.number(), message.timestamp(), each.arrivedNs()));
    }
  }

  /** Finds what is wrong as a whole, beside its pace. */
  void judge() {
    judge.settle();
  }

  /** Finds what is wrong with the pace as a whole. */
  void judgePace() {
    boolean isSeveral =
        findings.has(Kind.SEVERAL_RECEIVES)
            || findings.has(Kind.SEVERAL_EVENTS)
            || findings.has(Kind.ALL_IN_PARTS);
    bursts
        .verdict()
        .filter(words -> !isSeveral)
        .ifPresent(words -> findings.addOfWhole(Kind.BUFFERED, words));
    // Lines that wait in a buffer are late for that reason.
    if (!findings.has(Kind.BUFFERED)) {
      pace.slowing().ifPresent(words -> findings.addOfWhole(Kind.SLOW_PACE, words));
      pace.alwaysLate(periodNs())
          .filter(words -> !findings.has(Kind.SLOW_PACE))
          .ifPresent(words -> findings.addOfWhole(Kind.ALWAYS_LATE, words));
    }
  }

  /**
   * Takes an event.
   *
   * @param atNs when it was told
   * @throws ProgramLineException when no process makes such an event
   */
  void happened(ProgramLine.Event told, long atNs) throws ProgramLineException {
    count++;
    bursts.add(atNs);
    long ownNs = told.timeNs().orElse(atNs);
    long when = ownNs > ticks.timeNs() && ownNs < atNs ? ownNs : atNs;
    long before = ticks.last();
    if (told instanceof ProgramLine.Receive receive) {
      received(receive, when, before);
    } else if (told instanceof ProgramLine.Send send) {
      sent(send, when, before);
    } else {
      long tick = tick(told, when, Long.MIN_VALUE, before, Kind.SEVERAL_EVENTS);
      long held = heldBack();
      judge.internal(tick, told.clock(), queue.waiting());
      log.on(event.internal(process, tick, ticks.timeNs(), told.clock(), held));
    }
    latestIsSend = told instanceof ProgramLine.Send;
  }

  /** Finds the tick of an event, and what is wrong with it. */
  private long tick(
      ProgramLine.Event told, long atNs, long notBeforeNs, long before, Kind ifAgain) {
    long latestNs = ticks.timeNs();
    long tick = ticks.next(told.tick(), atNs, notBeforeNs);
    boolean isSoon = ticks.timeNs() - latestNs < periodNs() / 5;
    if (tick == before || (before > 0 && tick == before + 1 && ticks.lateNs() < 0 && isSoon)) {
      findings.add(ifAgain, "a further event in tick " + before);
    } else if (tick != before + 1) {
      findings.add(Kind.TICKS_LEFT_OUT, "tick " + tick + " follows tick " + before);
    } else if (ticks.lateNs() < 0) {
      findings.add(
          Kind.TOO_EARLY,
          String.format(Locale.ROOT, "tick %d comes %.0f ms early", tick, -ticks.lateNs() / 1e6));
    }
    pace.add(ticks.dueNs(tick), ticks.lateNs());
    return tick;
  }

  private long periodNs() {
    return ticks.dueNs(2) - ticks.dueNs(1);
  }

  /** How many messages an event that takes none should have found. */
  private long heldBack() {
    int known = queue.found(0, ticks.timeNs(), ticks.largestLateNs());
    if (known > 0) {
      Waiting first = queue.waiting().get(0);
      findings.add(
          Kind.IGNORES_QUEUE,
          String.format(
              Locale.ROOT,
              "%s was left out, delivered %.0f ms before",
              first.id(),
              (ticks.timeNs() - first.deliveredNs()) / 1e6));
    }
    return known;
  }

  private void sent(ProgramLine.Send send, long atNs, long before) throws ProgramLineException {
    int receiver = new Receivers(process, spec.processes()).of(send.to());
    Kind ifAgain = latestIsSend ? Kind.ALL_IN_PARTS : Kind.SEVERAL_EVENTS;
    long tick = tick(send, atNs, Long.MIN_VALUE, before, ifAgain);
    boolean isAgain = tick == before;
    long held = heldBack();
    judge.send(tick, send.clock(), send.stamp(), receiver, isAgain, queue.waiting());
    sent++;
    for (int to : send.to().stream().sorted().toList()) {
      router.send(new Message(process, sent, to, send.stamp()), send.body(), ticks.timeNs());
    }
    log.on(
        event
            .send(process, tick, ticks.timeNs(), send.clock(), held, sent, receiver)
            .stamped(send.stamp()));
  }

  private void received(ProgramLine.Receive receive, long atNs, long before)
      throws ProgramLineException {
    Waiting found =
        queue
            .find(receive.id())
            .orElseThrow(
                () ->
                    new ProgramLineException(
                        "no message "
                            + Excerpts.of(receive.id())
                            + " was delivered to it: expected the id of one that was"));
    long tick = tick(receive, atNs, found.arrivedNs(), before, Kind.SEVERAL_RECEIVES);
    int place = queue.take(found);
    if (!taken.add(found.id())) {
      findings.add(Kind.TAKEN_TWICE, found.id() + " is taken again");
    } else if (place > 0) {
      findings.add(
          Kind.OUT_OF_ORDER, found.id() + " is taken before " + queue.waiting().get(0).id());
    }
    lengthSaid(receive.queue());
    Message message = found.message();
    judge.receive(receive.clock(), message.timestamp(), queue.waiting());
    log.on(
        event.receive(
            process,
            tick,
            ticks.timeNs(),
            receive.clock(),
            receive.queue(),
            message.sender(),
            message.number(),
            message.timestamp(),
            found.arrivedNs()));
  }

  /** Examines the length of the queue that a receive tells of. */
  private void lengthSaid(long said) {
    int known = queue.found(said, ticks.timeNs(), ticks.largestLateNs());
    int most = queue.waiting().size();
    if (said > most) {
      findings.add(
          said == most + 1 ? Kind.QUEUE_BEFORE_TAKING : Kind.QUEUE_TOO_LONG,
          "it says that " + said + " wait, but " + most + " were delivered and not taken");
    } else if (said < known) {
      findings.add(
          Kind.QUEUE_TOO_SHORT, "it says that " + said + " wait, but at least " + known + " do");
    }
  }
}
