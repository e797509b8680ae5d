package lamplight.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.process.TimeSource;
import lamplight.wire.Token;

/**
 * One trial in real time with our own processes: a JVM a process, and one for the relay of a star,
 * from their launch to their exit.
 */
public final class RealTrial implements SupervisedTrial {
  private static final long END_GRACE_NS = TimeUnit.SECONDS.toNanos(20);
  private static final long EXIT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(5);

  private final String point;
  private final TrialSpec spec;
  private final BigDecimal timeScale;
  private final TimeSource time;
  private final TrialChildren children;
  private final FaultTimetable planned;
  private final FaultActions actions;
  private final UnplannedFaults unplanned;
  private final LaunchWatch launchWatch;
  private Stage stage = Stage.LAUNCHED;
  private String cause = "";
  private long startSystemNs;
  private OptionalLong endSystemNs = OptionalLong.empty();
  private long deadlineNs;

  private RealTrial(
      String point,
      TrialSpec spec,
      BigDecimal timeScale,
      TrialFolder folder,
      Supervision supervision) {
    this.point = point;
    this.spec = spec;
    this.timeScale = timeScale;
    this.time = supervision.time();
    this.children = new TrialChildren(spec, folder);
    this.planned = new FaultTimetable(spec.faults(), timeScale.doubleValue());
    this.actions = new FaultActions(planned, time::monotonicNs);
    this.unplanned = new UnplannedFaults(children, planned);
    this.launchWatch = new LaunchWatch(supervision.hang());
  }

  /**
   * Starts the JVMs of a trial.
   *
   * @param point the experiment point, or empty
   * @param folder an existing folder, for the logs
   * @param token the trial's secret
   */
  public static RealTrial launch(
      String point,
      TrialSpec spec,
      BigDecimal timeScale,
      TrialFolder folder,
      ChildCommand command,
      Token token,
      Supervision supervision) {
    RealTrial trial = new RealTrial(point, spec, timeScale, folder, supervision);
    boolean launched = false;
    try {
      trial.startChildren(command, token, supervision.bell());
      launched = true;
      return trial;
    } finally {
      if (!launched) {
        trial.close();
      }
    }
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public TrialStanding standing() {
    List<ProcessStatus> processes =
        children.processes().stream().map(ChildProcess::standing).toList();
    Set<Integer> silenced =
        IntStream.rangeClosed(1, processes.size())
            .filter(planned::isSilenced)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    return new TrialStanding(stage, cause, processes, silenced);
  }

  @Override
  public void advance() {
    if (stage == Stage.FINISHED || stage == Stage.FAILED) {
      return;
    }
    if (stage == Stage.LAUNCHED && children.all(ChildProcess::launched)) {
      children.say("peers " + children.addresses());
      launchWatch.begin(children.started(), time.monotonicNs());
      stage = Stage.CONNECTING;
    }
    if (stage == Stage.CONNECTING && children.all(ChildProcess::ready)) {
      stage = Stage.READY;
    }
    // Before anything is done on purpose: one that is dead gets no signal.
    Optional<String> trouble = actions.failure().or(unplanned::find);
    if (stage == Stage.STARTED && trouble.isEmpty()) {
      actions.doDue(children.processes());
    }
    if (stage == Stage.STARTED && planned.isOver() && unplanned.areAllDone()) {
      stage = Stage.FINISHED;
      endSystemNs = OptionalLong.of(time.systemNs());
      return;
    }
    trouble.or(this::lateness).ifPresent(this::fail);
  }

  @Override
  public long untilFaultNs() {
    return stage == Stage.STARTED ? planned.untilNextNs(time.monotonicNs()) : Long.MAX_VALUE;
  }

  /**
   * Asks every process how it stands; one that keeps silent too often is taken to hang. A JVM that
   * is still starting is not asked: on a busy machine it may take long, within its own limit. Nor
   * is one that was killed or paused on purpose.
   */
  @Override
  public void poll() {
    askable().forEach(ChildProcess::poll);
  }

  @Override
  public void glance() {
    askable().forEach(ChildProcess::glance);
  }

  private Stream<ChildProcess> askable() {
    return stage == Stage.FAILED
        ? Stream.empty()
        : children.started().stream()
            .filter(child -> !planned.isSilenced(child.number()))
            .map(TrialChild::process)
            .filter(ChildProcess::launched);
  }

  @Override
  public void start(long systemNs, long startNs) {
    if (stage != Stage.READY) {
      throw new IllegalStateException("a trial starts at its barrier, but this one is " + stage);
    }
    startSystemNs = systemNs;
    long lengthNs = (long) (spec.durationNs() / timeScale.doubleValue());
    deadlineNs = startNs + lengthNs + END_GRACE_NS;
    planned.start(startNs);
    children.say("start " + systemNs);
    stage = Stage.STARTED;
  }

  @Override
  public void dismiss() {
    children.say("exit");
  }

  /**
   * Waits for the processes of a dismissed or failed trial, removes empty error files, and says how
   * the trial ended.
   */
  @Override
  public TrialRecord release() throws IOException, InterruptedException {
    awaitExits();
    actions.close();
    String why = stage == Stage.FAILED ? cause + children.lastWords() : "";
    children.removeEmptyErrors();
    TrialRecord record =
        new TrialRecord(
            point,
            spec,
            TimeMode.REAL,
            timeScale,
            stage == Stage.FINISHED ? TrialRecord.State.COMPLETE : TrialRecord.State.FAILED,
            why + StartFailure.advice(why),
            startSystemNs,
            RealEnds.ofProcesses(spec, children, planned),
            RealEnds.ofRelay(spec, children),
            planned.record(startSystemNs));
    return endSystemNs.isPresent() ? record.endedAt(endSystemNs.getAsLong()) : record;
  }

  @Override
  public void awaitExits() throws InterruptedException {
    children.awaitExits(EXIT_TIMEOUT_NS);
  }

  @Override
  public void close() {
    children.kill();
    actions.close();
  }

  private void startChildren(ChildCommand command, Token token, Bell bell) {
    actions
        .prepare(bell)
        .or(() -> children.start(command, timeScale, token, bell))
        .ifPresent(this::fail);
    launchWatch.begin(children.started(), time.monotonicNs());
  }

  private Optional<String> lateness() {
    long nowNs = time.monotonicNs();
    return switch (stage) {
      case LAUNCHED -> launchWatch.notComeUp(children.started(), nowNs);
      case CONNECTING -> launchWatch.notConnected(children.started(), nowNs);
      case STARTED ->
          nowNs - deadlineNs > 0
              ? Optional.of(unplanned.lateToEnd(TimeUnit.NANOSECONDS.toSeconds(END_GRACE_NS)))
              : Optional.empty();
      // At the barrier it waits for other trials, whose own limits bound that.
      case READY, FINISHED, FAILED -> Optional.empty();
    };
  }

  private void fail(String sentence) {
    stage = Stage.FAILED;
    cause = sentence;
    children.kill();
  }
}
