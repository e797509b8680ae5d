package lamplight.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lamplight.log.ProcessLog;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.Outbox;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.wire.Mesh;
import lamplight.wire.Spoke;
import lamplight.wire.Transport;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The main class of a child JVM. Not for people: the harness starts it and speaks with it over its
 * standard input and output.
 */
public final class ProcessMain {
  /** Longer than the harness waits: it sees every process, and names the one that is at fault. */
  static final long CONNECT_TIMEOUT_NS = TimeUnit.MINUTES.toNanos(15);

  private static final long DRAIN_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
  private static final int ORPHANED = 4;
  private static final int FAULT = 1;

  private final TimeSource time;
  private final Control control;
  private final ProcessConfig config;

  private ProcessMain(TimeSource time, Control control, ProcessConfig config) {
    this.time = time;
    this.control = control;
    this.config = config;
  }

  /** Runs one process of one trial, or the relay of a star. */
  public static void main(String[] arguments) {
    // A signal to the whole group, from a terminal or a batch system, is the harness's to decide
    // on:
    // when it ends, so does standard input, and with it this process.
    for (String name : List.of("INT", "TERM", "HUP")) {
      Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
    }
    // Without one of its threads a process can only wait in vain; its end is noticed at once.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(FAULT);
        });
    PrintStream out = System.out;
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      Control control = new Control(in, out, System.err, () -> Runtime.getRuntime().halt(ORPHANED));
      ProcessConfig config = ProcessConfig.read(in);
      TimeSource time = TimeSource.ofThisMachine();
      control.listen();
      if (config.process() == RelaySpec.NUMBER) {
        new RelayJob(time, control, config).run();
      } else {
        new ProcessMain(time, control, config).run();
      }
    } catch (IOException | InterruptedException | RuntimeException failure) {
      failure.printStackTrace();
      System.exit(FAULT);
    }
  }

  private void run() throws IOException, InterruptedException {
    int process = config.process();
    int processes = config.spec().processes();
    TrialSpec spec = config.spec();
    double timeScale = config.timeScale().doubleValue();
    Losses losses = new Losses(spec.faults(), time, timeScale, System.err);
    Arrivals arrivals =
        new Arrivals(
            time,
            losses,
            new HeldCopies(
                spec.delay(), KeyedRandom.of(spec.seed()), timeScale, lastHop(spec), spec.faults()),
            QueueBound.ofThisJvm(process, config.spec().die().key()));
    try (Transport transport = transport(arrivals);
        ProcessLog log =
            ProcessLog.create(config.folder(), config.spec().seed(), process, processes)) {
      transport.address().ifPresentOrElse(control::sayListening, () -> control.say("launched"));
      String peers = control.await("peers");
      transport.connect(Control.parsePeers(peers), CONNECT_TIMEOUT_NS);
      TimerSlack.reduce().ifPresent(System.err::println);
      WarmUp.run(time, process, processes, config.spec().die());
      Outbox outbox =
          (sender, number, receiver, timestamp) ->
              transport.send(new Message(sender, number, receiver, timestamp));
      Ticker ticker = new Ticker(process, config.spec(), arrivals, outbox, log);
      control.answerStatusWith(() -> ticker.standing().words());
      control.say("ready");
      tick(ticker, losses, arrivals);
      drain(transport, losses);
      ticker.finish();
      log.close();
      control.say("finished " + ticker.standing().words());
      // The harness lets the processes of a wave go together: an exiting JVM would disturb the
      // ticks of the others.
      String unused = control.await("exit");
    }
  }

  private Transport transport(Arrivals arrivals) throws IOException {
    int processes = config.spec().processes();
    return config.spec().relay().isPresent()
        ? new Spoke(config.process(), processes, config.token(), arrivals)
        : Mesh.listen(
            config.process(),
            processes,
            config.token(),
            InetAddress.getLoopbackAddress(),
            arrivals,
            System.err::println);
  }

  private static Hop lastHop(TrialSpec spec) {
    return spec.relay().isPresent() ? Hop.FROM_RELAY : Hop.FROM_SENDER;
  }

  private void tick(Ticker ticker, Losses losses, Arrivals arrivals)
      throws IOException, InterruptedException {
    // However long the wave takes to form, the harness is there: its end closes standard input.
    String start = control.await("start");
    long startMonotonicNs = time.monotonicAt(Long.parseLong(start));
    losses.started(startMonotonicNs);
    arrivals.started(startMonotonicNs);
    ticker.run(new Pacer(time, startMonotonicNs, config.timeScale().doubleValue()));
  }

  private static void drain(Transport transport, Losses losses)
      throws IOException, InterruptedException {
    transport.sendEnd();
    List<String> missing = transport.awaitEnds(DRAIN_TIMEOUT_NS);
    if (!missing.isEmpty()) {
      throw new IOException(
          "the drain did not end: nothing final came from " + String.join(", ", missing));
    }
    losses.requireNone();
  }
}
