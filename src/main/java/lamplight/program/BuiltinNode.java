package lamplight.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.ProcessLog;
import lamplight.model.Machine;
import lamplight.model.Message;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.process.Pacer;
import lamplight.process.ProcessStatus;
import lamplight.process.TimeSource;

/**
 * Our own machine as a process of a trial of programs, on a thread of the harness. Its state
 * belongs to the router's lock.
 */
final class BuiltinNode implements RoutedProcess, TrialMember {
  private final TrialSpec spec;
  private final ProgramPlan plan;
  private final Router router;
  private final ProcessLog log;
  private final Machine machine;
  private final TimeSource time;
  private final Runnable changed;
  private long latestNs = Long.MIN_VALUE;
  private boolean isClosed;
  private boolean isPaused;
  private volatile boolean done;
  private volatile OptionalLong queued = OptionalLong.empty();
  private volatile Optional<String> failure = Optional.empty();
  private volatile ProcessStatus standing = new ProcessStatus(0, 0, 0);

  BuiltinNode(
      int process,
      TrialSpec spec,
      ProgramPlan plan,
      Router router,
      ProcessLog log,
      TimeSource time,
      Runnable changed) {
    this.spec = spec;
    this.plan = plan;
    this.router = router;
    this.log = log;
    this.time = time;
    this.changed = changed;
    this.machine =
        new Machine(
            process,
            spec,
            (sender, number, receiver, stamp) ->
                router.send(new Message(sender, number, receiver, stamp), "", latestNs),
            log);
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public Optional<String> failure() {
    return failure;
  }

  @Override
  public ProcessStatus standing() {
    return standing;
  }

  @Override
  public void pause(boolean stops) {
    synchronized (router) {
      isPaused = stops;
      router.notifyAll();
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (router) {
      if (!isClosed) {
        isClosed = true;
        router.notifyAll();
        log.close();
      }
    }
  }

  @Override
  public long events() {
    synchronized (router) {
      return machine.ticks();
    }
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public String saidSoFar() {
    return "it is inside the harness";
  }

  @Override
  public long nextDueNs() {
    return Long.MAX_VALUE;
  }

  @Override
  public void kill() {
    try {
      close();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalInt exit() {
    return OptionalInt.empty();
  }

  @Override
  public OptionalLong queued() {
    return queued;
  }

  @Override
  public long noise() {
    return 0;
  }

  @Override
  public String firstNoise() {
    return "";
  }

  @Override
  public List<String> findings(boolean wasPaused) {
    return List.of();
  }

  @Override
  public void start(long atNs) {
    Pacer pacer = new Pacer(time, router.monotonicNs(atNs), plan.timeScale().doubleValue());
    Thread thread = new Thread(() -> tick(pacer), "builtin process " + machine.process());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void deliver(Message message, String body, long atNs) {
    deliverLate(message, atNs);
  }

  @Override
  public void deliverLate(Message message, long atNs) {
    if (!isClosed) {
      latestNs = Math.max(latestNs, atNs);
      machine.arrive(message.sender(), message.number(), message.timestamp(), latestNs);
      note();
    }
  }

  @Override
  public void finish() throws IOException {
    if (!isClosed) {
      machine.tellQueued();
      note();
      queued = OptionalLong.of(machine.queueLength());
      close();
    }
  }

  private void tick(Pacer pacer) {
    TickSchedule schedule = spec.schedule(machine.process());
    long ticks = schedule.ticksBefore(spec.durationNs());
    try {
      for (long tick = 1; tick <= ticks; tick++) {
        pacer.await(schedule.dueNs(tick));
        if (!isTicked()) {
          return;
        }
      }
      done = true;
    } catch (UncheckedIOException unwritten) {
      failure =
          Optional.of(
              "process "
                  + machine.process()
                  + ": its log could not be written: "
                  + unwritten.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    changed.run();
  }

  /** Makes a tick, behind the end of a pause; false when there are no more. */
  private boolean isTicked() throws InterruptedException {
    synchronized (router) {
      while (isPaused && !isClosed) {
        router.wait();
      }
      if (isClosed) {
        return false;
      }
      latestNs = Math.max(latestNs, router.nowNs());
      machine.tick(latestNs);
      note();
      return true;
    }
  }

  private void note() {
    standing = new ProcessStatus(machine.ticks(), machine.clock(), machine.queueLength());
  }
}
