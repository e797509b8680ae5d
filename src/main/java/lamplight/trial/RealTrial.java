package lamplight.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessConfig;
import lamplight.wire.Token;

/**
 * One trial in real time: a JVM a process, from their launch to their exit. The supervising thread
 * calls {@link #advance} whenever the bell rings or some time has passed; the trial then moves on
 * as far as it can. Every stage has a time limit, and whatever goes wrong ends all of the trial's
 * processes and is kept as the cause. Closing it leaves no process alive.
 */
public final class RealTrial implements AutoCloseable {
  private static final long READY_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(90);
  private static final long END_GRACE_NS = TimeUnit.SECONDS.toNanos(20);
  private static final long EXIT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(5);
  private static final int UNANSWERED_POLLS = 10;

  /** How far a trial has come. */
  public enum Stage {
    /** Its JVMs start and connect. */
    LAUNCHED,
    /** Every JVM knows the ports of the others. */
    CONNECTING,
    /** Every process stands at the barrier, connected and warm. */
    READY,
    /** The start instant is given. */
    STARTED,
    /** Every process has drained its connections and waits to be let go. */
    FINISHED,
    /** Something went wrong, and its processes were killed. */
    FAILED
  }

  private final String point;
  private final TrialSpec spec;
  private final BigDecimal timeScale;
  private final TrialFolder folder;
  private final LongSupplier monotonicNs;
  private final List<ChildProcess> children = new ArrayList<>();
  private Stage stage = Stage.LAUNCHED;
  private String cause = "";
  private long startSystemNs;
  private long deadlineNs;

  private RealTrial(
      String point,
      TrialSpec spec,
      BigDecimal timeScale,
      TrialFolder folder,
      LongSupplier monotonicNs) {
    this.point = point;
    this.spec = spec;
    this.timeScale = timeScale;
    this.folder = folder;
    this.monotonicNs = monotonicNs;
  }

  /**
   * Starts the JVMs of a trial.
   *
   * @param point the experiment point, or empty
   * @param folder an existing folder, for the logs
   * @param token the trial's secret
   * @param bell rung whenever {@link #advance} may have something to do
   */
  public static RealTrial launch(
      String point,
      TrialSpec spec,
      BigDecimal timeScale,
      TrialFolder folder,
      ChildCommand command,
      Token token,
      Bell bell) {
    return launch(point, spec, timeScale, folder, command, token, bell, System::nanoTime);
  }

  /**
   * Starts the JVMs of a trial.
   *
   * @param monotonicNs the clock of the time limits
   */
  static RealTrial launch(
      String point,
      TrialSpec spec,
      BigDecimal timeScale,
      TrialFolder folder,
      ChildCommand command,
      Token token,
      Bell bell,
      LongSupplier monotonicNs) {
    RealTrial trial = new RealTrial(point, spec, timeScale, folder, monotonicNs);
    trial.deadlineNs = monotonicNs.getAsLong() + READY_TIMEOUT_NS;
    boolean launched = false;
    try {
      trial.startChildren(command, token, bell);
      launched = true;
      return trial;
    } finally {
      if (!launched) {
        trial.close();
      }
    }
  }

  /** How far the trial has come. */
  public Stage stage() {
    return stage;
  }

  /** The trial. */
  public TrialSpec spec() {
    return spec;
  }

  /** Where each process stands, process 1 first, as of the latest {@link #poll}. */
  public List<Standing> standings() {
    return children.stream().map(ChildProcess::standing).toList();
  }

  /** Moves on as far as the trial's processes allow, and notices what went wrong with them. */
  public void advance() {
    if (stage == Stage.FINISHED || stage == Stage.FAILED) {
      return;
    }
    if (stage == Stage.LAUNCHED && children.stream().allMatch(c -> c.port().isPresent())) {
      children.forEach(child -> child.say(List.of("peers " + addresses())));
      stage = Stage.CONNECTING;
    }
    if (stage == Stage.CONNECTING && children.stream().allMatch(ChildProcess::ready)) {
      stage = Stage.READY;
    }
    if (stage == Stage.STARTED && children.stream().allMatch(c -> c.finished().isPresent())) {
      stage = Stage.FINISHED;
      return;
    }
    Optional<String> fault = fault();
    if (fault.isPresent()) {
      fail(fault.get());
    }
  }

  /**
   * Asks every process how it stands; one that keeps silent too often is taken to hang. A JVM that
   * is still starting is not asked: on a busy machine it may take long, within its own limit.
   */
  public void poll() {
    if (stage == Stage.FAILED) {
      return;
    }
    for (ChildProcess child : children) {
      if (child.port().isPresent()) {
        child.poll();
      }
    }
  }

  /**
   * Gives the start instant; the trial must be {@link Stage#READY}.
   *
   * @param systemNs on the system clock, a little in the future
   * @param leadNs how far in the future that is
   */
  public void start(long systemNs, long leadNs) {
    if (stage != Stage.READY) {
      throw new IllegalStateException("a trial starts at its barrier, but this one is " + stage);
    }
    startSystemNs = systemNs;
    long lengthNs = (long) (spec.durationNs() / timeScale.doubleValue());
    deadlineNs = monotonicNs.getAsLong() + leadNs + lengthNs + END_GRACE_NS;
    children.forEach(child -> child.say(List.of("start " + systemNs)));
    stage = Stage.STARTED;
  }

  /** Lets the processes of a finished trial exit. */
  public void dismiss() {
    children.forEach(child -> child.say(List.of("exit")));
  }

  /**
   * Waits for the processes of a dismissed or failed trial, removes empty error files, and says how
   * the trial ended.
   */
  public TrialRecord release() throws IOException, InterruptedException {
    awaitExits();
    String lastWords = stage == Stage.FAILED ? lastWords() : "";
    for (int process = 1; process <= spec.processes(); process++) {
      Path errors = folder.errors(process);
      if (Files.exists(errors) && Files.size(errors) == 0) {
        Files.delete(errors);
      }
    }
    return new TrialRecord(
        point,
        spec,
        TimeMode.REAL,
        timeScale,
        stage == Stage.FINISHED ? TrialRecord.State.COMPLETE : TrialRecord.State.FAILED,
        cause + lastWords,
        startSystemNs,
        ends());
  }

  /** Waits for the processes of a dismissed, failed or closed trial. */
  public void awaitExits() throws InterruptedException {
    for (ChildProcess child : children) {
      if (!child.awaitExit(EXIT_TIMEOUT_NS)) {
        child.kill();
        child.awaitExit(EXIT_TIMEOUT_NS);
      }
    }
  }

  /** Kills whatever is still alive. */
  @Override
  public void close() {
    children.forEach(ChildProcess::kill);
  }

  private void startChildren(ChildCommand command, Token token, Bell bell) {
    for (int process = 1; process <= spec.processes(); process++) {
      List<String> configuration =
          new ProcessConfig(process, token, spec, timeScale, folder).lines();
      String name = "seed " + spec.seed() + " process " + process;
      try {
        children.add(
            ChildProcess.start(command, configuration, folder.errors(process), name, bell));
      } catch (IOException failure) {
        fail("the JVM of process " + process + " did not start: " + failure.getMessage());
        return;
      }
    }
  }

  private Optional<String> fault() {
    for (int process = 1; process <= children.size(); process++) {
      ChildProcess child = children.get(process - 1);
      if (child.exit().isPresent()) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "process %d ended before the trial did, with %s, after %d ticks",
                process,
                exitWords(child.exit().getAsInt()),
                child.standing().ticks()));
      }
      if (child.unansweredPolls() > UNANSWERED_POLLS) {
        return Optional.of(
            "process "
                + process
                + " hangs: it did not answer "
                + UNANSWERED_POLLS
                + " times in a row");
      }
    }
    for (int process = 1; process <= children.size(); process++) {
      Optional<String> misspoke = children.get(process - 1).misspoke();
      if (misspoke.isPresent()) {
        return Optional.of("process " + process + " broke the control dialogue: " + misspoke.get());
      }
    }
    // At the barrier it waits for other trials, whose own limits bound that.
    boolean late = stage != Stage.READY && monotonicNs.getAsLong() - deadlineNs > 0;
    return late ? Optional.of(lateness()) : Optional.empty();
  }

  private static String exitWords(int code) {
    String described = ChildProcess.describeExit(code);
    return described.startsWith("signal") ? described : "exit code " + described;
  }

  private String lateness() {
    StringJoiner late = new StringJoiner(", ");
    for (int process = 1; process <= children.size(); process++) {
      ChildProcess child = children.get(process - 1);
      boolean done = stage == Stage.STARTED ? child.finished().isPresent() : child.ready();
      if (!done) {
        late.add(Integer.toString(process));
      }
    }
    return stage == Stage.STARTED
        ? "the trial did not end within "
            + TimeUnit.NANOSECONDS.toSeconds(END_GRACE_NS)
            + " s after its duration; still busy: process "
            + late
        : "not every process connected within "
            + TimeUnit.NANOSECONDS.toSeconds(READY_TIMEOUT_NS)
            + " s; missing: process "
            + late;
  }

  private void fail(String sentence) {
    stage = Stage.FAILED;
    cause = sentence;
    children.forEach(ChildProcess::kill);
  }

  private String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int process = 1; process <= spec.processes(); process++) {
      String tail = ErrorTail.of(folder.errors(process));
      if (!tail.isEmpty()) {
        words.append("; process ").append(process).append(" wrote: ").append(tail);
      }
    }
    return words.toString();
  }

  private String addresses() {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    StringJoiner joiner = new StringJoiner(" ");
    for (int process = 1; process <= children.size(); process++) {
      int port = children.get(process - 1).port().orElseThrow();
      joiner.add(process + "=" + host + ":" + port);
    }
    return joiner.toString();
  }

  private List<TrialRecord.ProcessEnd> ends() {
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>();
    for (ChildProcess child : children) {
      Optional<Standing> finished = child.finished();
      ends.add(
          new TrialRecord.ProcessEnd(
              child.port(),
              OptionalLong.of(child.pid()),
              child.exit().isPresent() ? ChildProcess.describeExit(child.exit().getAsInt()) : "",
              finished.isPresent()
                  ? OptionalLong.of(finished.get().queueLength())
                  : OptionalLong.empty()));
    }
    while (ends.size() < spec.processes()) {
      ends.add(
          new TrialRecord.ProcessEnd(
              OptionalInt.empty(), OptionalLong.empty(), "not started", OptionalLong.empty()));
    }
    return ends;
  }
}
