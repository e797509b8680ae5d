package lamplight.process;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lamplight.log.RelayLog;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.wire.Mesh;

/**
 * The relay of a star, for which a child JVM is started like a process: it has no clock and no
 * ticks, and forwards copies from its one queue, one at a time.
 */
final class RelayJob {
  private final TimeSource time;
  private final Control control;
  private final ProcessConfig config;
  private final Losses losses;
  private final RelayInbox inbox;
  private final AtomicLong forwarded = new AtomicLong();

  RelayJob(TimeSource time, Control control, ProcessConfig config) {
    this.time = time;
    this.control = control;
    this.config = config;
    double timeScale = config.timeScale().doubleValue();
    this.losses = new Losses(config.spec().faults(), time, timeScale, System.err);
    this.inbox =
        new RelayInbox(
            time,
            losses,
            config.spec(),
            timeScale,
            QueueBound.ofThisJvm(config.process(), config.spec().die().key()));
  }

  /** Connects with every process, forwards until each has ended, and waits to be let go. */
  void run() throws IOException, InterruptedException {
    TrialSpec spec = config.spec();
    try (Mesh hub =
            Mesh.listen(
                config.process(),
                spec.processes(),
                config.token(),
                InetAddress.getLoopbackAddress(),
                inbox,
                System.err::println);
        RelayLog log = RelayLog.create(config.folder(), spec.seed())) {
      control.answerStatusWith(this::standing);
      hub.address().ifPresent(control::sayListening);
      String unusedPeers = control.await("peers");
      hub.connect(Map.of(), ProcessMain.CONNECT_TIMEOUT_NS);
      TimerSlack.reduce().ifPresent(System.err::println);
      RelayWarmUp.run(time, spec);
      watchEnds(hub);
      control.say("ready");
      String start = control.await("start");
      losses.started(time.monotonicAt(Long.parseLong(start)));
      forwardAll(hub, log);
      hub.sendEnd();
      losses.requireNone();
      log.close();
      control.say("finished " + standing());
      String unusedExit = control.await("exit");
    }
  }

  /** What it forwarded, in the place of ticks; no clock; and the length of its queue. */
  private String standing() {
    return forwarded.get() + " 0 " + inbox.queueLength();
  }

  private void forwardAll(Mesh hub, RelayLog log) throws InterruptedException {
    RelaySpec relay = config.spec().relay().orElseThrow();
    long handlingNs = (long) (relay.timeNs() / config.timeScale().doubleValue());
    RelayForwarding.run(
        inbox,
        time,
        handlingNs,
        message -> {
          hub.send(message);
          forwarded.incrementAndGet();
        },
        log);
  }

  private void watchEnds(Mesh hub) {
    Thread thread =
        new Thread(
            () -> {
              try {
                List<String> unusedNone = hub.awaitEnds(Long.MAX_VALUE);
              } catch (InterruptedException interrupted) {
                System.err.println("waiting for the ends was interrupted: " + interrupted);
              }
              inbox.end();
            },
            "ends");
    thread.setDaemon(true);
    thread.start();
  }
}
