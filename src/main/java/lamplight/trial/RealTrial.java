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
import java.util.stream.IntStream;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessConfig;
import lamplight.wire.Names;
import lamplight.wire.Token;

/**
 * One trial in real time: a JVM a process, and one for the relay of a star, from their launch to
 * their exit. The supervising thread calls {@link #advance} whenever the bell rings or some time
 * has passed; the trial then moves on as far as it can. Every stage has a time limit, and whatever
 * goes wrong ends all of the trial's processes and is kept as the cause. Closing it leaves no
 * process alive.
 */
public final class RealTrial implements AutoCloseable {
  private static final long READY_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(90);
  private static final long END_GRACE_NS = TimeUnit.SECONDS.toNanos(20);
  private static final long EXIT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(5);
  private static final int UNANSWERED_POLLS = 10;
  private static final String NOT_STARTED = "not started";

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

  /** The processes in ascending order, then the relay of a star: the order of the children. */
  private final List<Integer> numbers;

  private final List<ChildProcess> children = new ArrayList<>();
  private final FaultTimetable faults;
  private Optional<Signaller> signaller = Optional.empty();
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
    this.faults = new FaultTimetable(spec.faults(), timeScale.doubleValue());
    this.numbers =
        IntStream.concat(
                IntStream.rangeClosed(1, spec.processes()),
                spec.relay().isPresent() ? IntStream.of(RelaySpec.NUMBER) : IntStream.empty())
            .boxed()
            .toList();
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

  /** Where each process stands, process 1 first, as of the latest {@link #poll}; not the relay. */
  public List<Standing> standings() {
    return children.stream().limit(spec.processes()).map(ChildProcess::standing).toList();
  }

  /** Moves on as far as the trial's processes allow, and notices what went wrong with them. */
  public void advance() {
    if (stage == Stage.FINISHED || stage == Stage.FAILED) {
      return;
    }
    if (stage == Stage.LAUNCHED && children.stream().allMatch(ChildProcess::launched)) {
      children.forEach(child -> child.say(List.of("peers " + addresses())));
      stage = Stage.CONNECTING;
    }
    if (stage == Stage.CONNECTING && children.stream().allMatch(ChildProcess::ready)) {
      stage = Stage.READY;
    }
    if (stage == Stage.STARTED) {
      doFaults();
    }
    if (stage == Stage.STARTED && hasEnded()) {
      stage = Stage.FINISHED;
      return;
    }
    Optional<String> fault = fault();
    if (fault.isPresent()) {
      fail(fault.get());
    }
  }

  /**
   * How long it is until {@link #advance} has a planned fault to do, in nanoseconds; without end
   * when there is none.
   */
  public long untilFaultNs() {
    return stage == Stage.STARTED ? faults.untilNextNs(monotonicNs.getAsLong()) : Long.MAX_VALUE;
  }

  /**
   * Asks every process how it stands; one that keeps silent too often is taken to hang. A JVM that
   * is still starting is not asked: on a busy machine it may take long, within its own limit. Nor
   * is one that was killed or paused on purpose.
   */
  public void poll() {
    if (stage == Stage.FAILED) {
      return;
    }
    for (int index = 0; index < children.size(); index++) {
      int number = numbers.get(index);
      if (children.get(index).launched() && !faults.isKilled(number) && !faults.isPaused(number)) {
        children.get(index).poll();
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
    long startNs = monotonicNs.getAsLong() + leadNs;
    deadlineNs = startNs + lengthNs + END_GRACE_NS;
    faults.start(startNs);
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
    signaller.ifPresent(Signaller::close);
    String lastWords = stage == Stage.FAILED ? lastWords() : "";
    for (int number : numbers) {
      Path errors = errors(number);
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
        ends(),
        relayEnd(),
        faults.record(startSystemNs));
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
    signaller.ifPresent(Signaller::close);
  }

  private void startChildren(ChildCommand command, Token token, Bell bell) {
    if (faults.hasPauses()) {
      try {
        signaller = Optional.of(Signaller.start(bell, monotonicNs));
      } catch (IOException failure) {
        fail("the shell that sends signals did not start: " + failure.getMessage());
        return;
      }
    }
    for (int number : numbers) {
      List<String> configuration =
          new ProcessConfig(number, token, spec, timeScale, folder).lines();
      String name = "seed " + spec.seed() + " " + Names.of(number);
      try {
        children.add(ChildProcess.start(command, configuration, errors(number), name, bell));
      } catch (IOException failure) {
        fail("the JVM of " + Names.of(number) + " did not start: " + failure.getMessage());
        return;
      }
    }
  }

  /** Does every planned fault whose instant has come. */
  private void doFaults() {
    Optional<FaultTimetable.Deed> next = faults.next(monotonicNs.getAsLong());
    while (next.isPresent()) {
      FaultTimetable.Deed deed = next.get();
      ChildProcess child = children.get(deed.process() - 1);
      switch (deed.action()) {
        case KILL -> {
          child.kill();
          faults.done(deed, monotonicNs.getAsLong());
        }
        case STOP -> signal("STOP", child, deed);
        case CONTINUE -> signal("CONT", child, deed);
      }
      next = faults.next(monotonicNs.getAsLong());
    }
  }

  private void signal(String name, ChildProcess child, FaultTimetable.Deed deed) {
    signaller.orElseThrow().send(name, child.pid(), doneNs -> faults.done(deed, doneNs));
  }

  /** Whether every planned fault was done, and every process is through that lives. */
  private boolean hasEnded() {
    for (int index = 0; index < children.size(); index++) {
      ChildProcess child = children.get(index);
      boolean isGone = faults.isKilled(numbers.get(index)) && child.exit().isPresent();
      if (!isGone && child.finished().isEmpty()) {
        return false;
      }
    }
    return faults.isOver();
  }

  private Optional<String> fault() {
    Optional<String> unsent = signaller.flatMap(Signaller::failure);
    if (unsent.isPresent()) {
      return unsent;
    }
    for (int index = 0; index < children.size(); index++) {
      ChildProcess child = children.get(index);
      if (faults.isKilled(numbers.get(index))) {
        continue;
      }
      if (child.exit().isPresent()) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "%s ended before the trial did, with %s, after %d %s",
                name(index),
                exitWords(child.exit().getAsInt()),
                child.standing().ticks(),
                numbers.get(index) == RelaySpec.NUMBER ? "copies that it forwarded" : "ticks"));
      }
      if (child.unansweredPolls() > UNANSWERED_POLLS) {
        return Optional.of(
            name(index) + " hangs: it did not answer " + UNANSWERED_POLLS + " times in a row");
      }
    }
    for (int index = 0; index < children.size(); index++) {
      Optional<String> misspoke = children.get(index).misspoke();
      // What a process was saying when it was killed may be cut short.
      if (misspoke.isPresent() && !faults.isKilled(numbers.get(index))) {
        return Optional.of(name(index) + " broke the control dialogue: " + misspoke.get());
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
    List<String> late = new ArrayList<>();
    boolean relayLate = false;
    for (int index = 0; index < children.size(); index++) {
      ChildProcess child = children.get(index);
      boolean done = stage == Stage.STARTED ? child.finished().isPresent() : child.ready();
      if (!done && numbers.get(index) == RelaySpec.NUMBER) {
        relayLate = true;
      } else if (!done) {
        late.add(Integer.toString(numbers.get(index)));
      }
    }
    String processes = late.isEmpty() ? "" : "process " + String.join(", ", late);
    String both = late.isEmpty() ? "" : " and ";
    String who = processes + (relayLate ? both + Names.of(RelaySpec.NUMBER) : "");
    return stage == Stage.STARTED
        ? "the trial did not end within "
            + TimeUnit.NANOSECONDS.toSeconds(END_GRACE_NS)
            + " s after its duration; still busy: "
            + who
        : "not every process connected within "
            + TimeUnit.NANOSECONDS.toSeconds(READY_TIMEOUT_NS)
            + " s; missing: "
            + who;
  }

  private void fail(String sentence) {
    stage = Stage.FAILED;
    cause = sentence;
    children.forEach(ChildProcess::kill);
  }

  private String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int number : numbers) {
      String tail = ErrorTail.of(errors(number));
      if (!tail.isEmpty()) {
        words.append("; ").append(Names.of(number)).append(" wrote: ").append(tail);
      }
    }
    return words.toString();
  }

  private String name(int index) {
    return Names.of(numbers.get(index));
  }

  private Path errors(int number) {
    return number == RelaySpec.NUMBER ? folder.relayErrors() : folder.errors(number);
  }

  /** Where each child listens, by its number. */
  private String addresses() {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    StringJoiner joiner = new StringJoiner(" ");
    for (int index = 0; index < children.size(); index++) {
      OptionalInt port = children.get(index).port();
      if (port.isPresent()) {
        joiner.add(numbers.get(index) + "=" + host + ":" + port.getAsInt());
      }
    }
    return joiner.toString();
  }

  private List<TrialRecord.ProcessEnd> ends() {
    List<TrialRecord.ProcessEnd> ends = new ArrayList<>();
    for (ChildProcess child : children.subList(0, Math.min(children.size(), spec.processes()))) {
      Optional<Standing> finished = child.finished();
      ends.add(
          new TrialRecord.ProcessEnd(
              child.port(),
              OptionalLong.of(child.pid()),
              exitText(child),
              finished.isPresent()
                  ? OptionalLong.of(finished.get().queueLength())
                  : OptionalLong.empty()));
    }
    while (ends.size() < spec.processes()) {
      ends.add(
          new TrialRecord.ProcessEnd(
              OptionalInt.empty(), OptionalLong.empty(), NOT_STARTED, OptionalLong.empty()));
    }
    return ends;
  }

  private Optional<TrialRecord.RelayEnd> relayEnd() {
    if (spec.relay().isEmpty()) {
      return Optional.empty();
    }
    if (children.size() <= spec.processes()) {
      return Optional.of(
          new TrialRecord.RelayEnd(
              OptionalInt.empty(), OptionalLong.empty(), NOT_STARTED, OptionalLong.empty()));
    }
    ChildProcess child = children.get(spec.processes());
    Optional<Standing> finished = child.finished();
    return Optional.of(
        new TrialRecord.RelayEnd(
            child.port(),
            OptionalLong.of(child.pid()),
            exitText(child),
            finished.isPresent() ? OptionalLong.of(finished.get().ticks()) : OptionalLong.empty()));
  }

  private static String exitText(ChildProcess child) {
    return child.exit().isPresent() ? ChildProcess.describeExit(child.exit().getAsInt()) : "";
  }
}
