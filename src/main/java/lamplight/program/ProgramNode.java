package lamplight.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.log.ProcessLog;
import lamplight.model.Message;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.program.ProgramFinding.Kind;
import lamplight.wire.Names;

/**
 * One program of a trial on the router: what it says becomes the log of its process. What it says
 * before it is connected, or against the protocol, fails it. Its state belongs to the router's
 * lock.
 */
final class ProgramNode implements RoutedProcess, ProgramOutput.Listener {
  private static final long EVENTS_PER_TICK = 4;
  private static final long EVENTS_SPARE = 1_000;

  private final int process;
  private final Router router;
  private final ProcessLog log;
  private final Runnable changed;
  private final long ticksDue;

  /** When it was last heard, or let go on after a pause. */
  private volatile long heardNs = Long.MIN_VALUE;

  private final ProgramFindings findings = new ProgramFindings();
  private final ProgramEvents events;
  private Optional<ProgramInput> input = Optional.empty();
  private boolean isStarted;
  private boolean isClosed;
  private volatile boolean ready;
  private volatile boolean done;
  private volatile OptionalLong queued = OptionalLong.empty();
  private volatile Optional<String> failure = Optional.empty();
  private volatile ProcessStatus standing = new ProcessStatus(0, 0, 0);

  ProgramNode(
      int process,
      TrialSpec spec,
      ProgramPlan plan,
      Router router,
      ProcessLog log,
      Runnable changed) {
    this.process = process;
    this.router = router;
    this.log = log;
    this.changed = changed;
    this.ticksDue = spec.schedule(process).ticksBefore(spec.durationNs());
    this.events = new ProgramEvents(process, spec, plan, router, log, findings);
  }

  /** Takes the way to the program's input. */
  void connect(ProgramInput to) {
    synchronized (router) {
      input = Optional.of(to);
    }
  }

  boolean isReady() {
    return ready;
  }

  boolean isDone() {
    return done;
  }

  /** Why the trial cannot go on, if it cannot. */
  Optional<String> failure() {
    return failure;
  }

  ProcessStatus standing() {
    return standing;
  }

  /** How many events its log tells of. */
  long events() {
    synchronized (router) {
      return events.count();
    }
  }

  /** Notes that it was let go on, and so could not be heard before. */
  void letGoOn() {
    heardNs = router.nowNs();
  }

  /**
   * When its next tick is due, or when it was last heard where that is later, on the trial's clock:
   * from when on its silence counts.
   */
  long nextDueNs() {
    synchronized (router) {
      return Math.max(events.nextDueNs(), heardNs);
    }
  }

  @Override
  public void start(long atNs) {
    isStarted = true;
    events.start(atNs);
    input.ifPresent(to -> to.say(InputLines.start(atNs)));
  }

  @Override
  public void deliver(Message message, String body, long atNs) {
    if (!isClosed) {
      events.delivered(message, atNs);
      input.ifPresent(to -> to.say(InputLines.message(message, body)));
    }
  }

  @Override
  public void deliverLate(Message message, long atNs) {
    if (!isClosed) {
      events.delivered(message, atNs);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (router) {
      if (!isClosed) {
        isClosed = true;
        log.close();
      }
    }
  }

  @Override
  public void finish() throws IOException {
    if (isClosed) {
      return;
    }
    events.logQueued();
    standing = events.standing();
    queued = OptionalLong.of(events.waiting());
    close();
  }

  /** How many messages its queue held at the end; empty when it was not asked. */
  OptionalLong queued() {
    return queued;
  }

  /** What was found wrong with it, the most telling first; asked when its trial is over. */
  List<String> findings(boolean isPaused) {
    synchronized (router) {
      events.judge();
      if (!isPaused) {
        events.judgePace();
      }
      return findings.sentences();
    }
  }

  /** Adds a finding on how it ended. */
  void foundAtEnd(Kind kind, String detail) {
    synchronized (router) {
      findings.addOfWhole(kind, detail);
    }
  }

  @Override
  public void broken(String sentence) {
    fail(sentence);
    changed.run();
  }

  @Override
  public void said(long number, String text) {
    long atNs = router.nowNs();
    heardNs = atNs;
    synchronized (router) {
      if (isClosed || failure.isPresent()) {
        return;
      }
      findings.at(number, text);
      try {
        take(ProgramLineReader.read(text), atNs);
      } catch (ProgramLineException wrong) {
        fail(
            String.format(
                Locale.ROOT,
                "line %d of its output, %s: %s",
                number,
                Excerpts.of(text),
                wrong.expected()));
      } catch (UncheckedIOException unwritten) {
        fail("its log could not be written: " + unwritten.getMessage());
      }
    }
    changed.run();
  }

  private void fail(String sentence) {
    failure = failure.or(() -> Optional.of(Names.of(process) + ": " + sentence));
  }

  private void take(ProgramLine line, long atNs) throws ProgramLineException {
    if (line instanceof ProgramLine.Ready) {
      ready = true;
    } else if (line instanceof ProgramLine.Done) {
      done();
    } else if (line instanceof ProgramLine.Event told) {
      if (!isStarted || done) {
        throw new ProgramLineException(
            done
                ? "it is an event behind done: expected nothing more"
                : "it is an event before the start: expected to wait for"
                    + " {\"type\":\"start\",...}");
      }
      if (events.count() >= EVENTS_PER_TICK * ticksDue + EVENTS_SPARE) {
        throw new ProgramLineException(
            String.format(
                Locale.ROOT,
                "more than %,d events came, but only %,d ticks are due: one event a tick",
                events.count(),
                ticksDue));
      }
      long tick = told.tick().orElse(1);
      if (tick > EVENTS_PER_TICK * ticksDue + EVENTS_SPARE) {
        throw new ProgramLineException(
            "there is no tick " + tick + ": only " + ticksDue + " are due");
      }
      events.happened(told, atNs);
      standing = events.standing();
    }
  }

  private void done() throws ProgramLineException {
    if (!isStarted) {
      throw new ProgramLineException("it is done before the start");
    }
    done = true;
    if (events.latestTick() < ticksDue) {
      findings.add(
          Kind.TICKS_LEFT_OUT, "it is done after tick " + events.latestTick() + " of " + ticksDue);
    }
  }
}
