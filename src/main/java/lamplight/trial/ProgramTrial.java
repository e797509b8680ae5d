package lamplight.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.process.TimeSource;
import lamplight.program.ProgramPlan;
import lamplight.program.TrialMember;
import lamplight.program.TrialPrograms;
import lamplight.wire.Names;

/**
 * One trial in real time with somebody's programs, which speak the line protocol with the harness
 * and whose messages the harness routes.
 */
public final class ProgramTrial implements SupervisedTrial {
  private final String point;
  private final TrialSpec spec;
  private final ProgramPlan plan;
  private final TrialFolder folder;
  private final TimeSource time;
  private final TrialPrograms programs;
  private final FaultTimetable planned;
  private final ProgramPatience patience;
  private Stage stage = Stage.LAUNCHED;
  private String cause = "";
  private long startSystemNs;
  private long endsNs;
  private OptionalLong endSystemNs = OptionalLong.empty();

  private ProgramTrial(
      String point, TrialSpec spec, ProgramPlan plan, TrialFolder folder, Supervision supervision) {
    this.point = point;
    this.spec = spec;
    this.plan = plan;
    this.folder = folder;
    this.time = supervision.time();
    this.programs = new TrialPrograms(spec, plan, folder, time, supervision.bell()::ring);
    this.planned = new FaultTimetable(spec.faults(), plan.timeScale().doubleValue());
    this.patience = new ProgramPatience(plan.readyTimeoutNs(), time.monotonicNs());
  }

  /**
   * Starts the programs of a trial.
   *
   * @param point the experiment point, or empty
   * @param folder an existing folder, for the logs
   */
  public static ProgramTrial launch(
      String point, TrialSpec spec, ProgramPlan plan, TrialFolder folder, Supervision supervision) {
    ProgramTrial trial = new ProgramTrial(point, spec, plan, folder, supervision);
    boolean launched = false;
    try {
      trial.programs.start().ifPresent(trial::fail);
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
    List<ProcessStatus> processes = programs.members().stream().map(TrialMember::standing).toList();
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
    patience.look(time.monotonicNs());
    Optional<String> trouble = trouble();
    if (trouble.isPresent()) {
      fail(trouble.get());
      return;
    }
    if (stage == Stage.LAUNCHED && programs.members().stream().allMatch(TrialMember::isReady)) {
      stage = Stage.READY;
    }
    if (stage == Stage.STARTED) {
      doDue();
      if (planned.isOver() && isThrough()) {
        finish();
      }
    }
  }

  @Override
  public long untilFaultNs() {
    if (stage != Stage.STARTED) {
      return Long.MAX_VALUE;
    }
    long untilEndNs = endsNs - time.monotonicNs();
    long untilFaultNs = planned.untilNextNs(time.monotonicNs());
    return Math.min(untilFaultNs, untilEndNs > 0 ? untilEndNs : Long.MAX_VALUE);
  }

  /** Programs tell how they stand without being asked. */
  @Override
  public void poll() {}

  @Override
  public void glance() {}

  @Override
  public void start(long systemNs, long startNs) {
    if (stage != Stage.READY) {
      throw new IllegalStateException("a trial starts at its barrier, but this one is " + stage);
    }
    startSystemNs = systemNs;
    endsNs = startNs + plan.wallNs(spec.durationNs());
    planned.start(startNs);
    programs.begin(systemNs, startNs);
    stage = Stage.STARTED;
  }

  @Override
  public void dismiss() {
    programs.dismiss();
  }

  @Override
  public TrialRecord release() throws IOException, InterruptedException {
    awaitExits();
    List<ProcessEnd> ends = ProgramEnds.of(spec, plan, programs, planned);
    String why = stage == Stage.FAILED ? cause + lastWords() : "";
    programs.close();
    programs.removeEmptyFolders();
    TrialRecord record =
        new TrialRecord(
            point,
            spec,
            TimeMode.REAL,
            plan.timeScale(),
            stage == Stage.FINISHED ? TrialRecord.State.COMPLETE : TrialRecord.State.FAILED,
            why + StartFailure.advice(why),
            startSystemNs,
            ends,
            Optional.empty(),
            planned.record(startSystemNs));
    return endSystemNs.isPresent() ? record.endedAt(endSystemNs.getAsLong()) : record;
  }

  @Override
  public void awaitExits() throws InterruptedException {
    programs.awaitExits();
  }

  @Override
  public void close() {
    programs.close();
  }

  /** The first thing that went wrong, if anything did. */
  private Optional<String> trouble() {
    int process = 0;
    for (TrialMember member : programs.members()) {
      process++;
      boolean isSilenced = planned.isSilenced(process);
      Optional<String> found =
          isSilenced ? Optional.empty() : member.failure().or(() -> ended(member));
      if (found.isPresent()) {
        return found.map(sentence -> named(member, sentence));
      }
    }
    return switch (stage) {
      case LAUNCHED -> patience.notReady(programs.members());
      case STARTED -> patience.silent(programs, planned, startSystemNs + endsNs - startNs());
      case CONNECTING, READY, FINISHED, FAILED -> Optional.empty();
    };
  }

  private long startNs() {
    return endsNs - plan.wallNs(spec.durationNs());
  }

  private String named(TrialMember member, String sentence) {
    return sentence.startsWith("process ")
        ? sentence
        : Names.of(programs.members().indexOf(member) + 1) + " " + sentence;
  }

  private static Optional<String> ended(TrialMember member) {
    if (member.exit().isEmpty() || member.isDone()) {
      return Optional.empty();
    }
    String described = ChildProcess.describeExit(member.exit().getAsInt());
    long ticks = member.standing().ticks();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "ended %s, with %s%s",
            member.isReady()
                ? ticks == 0 ? "before its first tick" : "after tick " + ticks
                : "before it was ready",
            described.startsWith("signal") ? described : "exit code " + described,
            member.isReady()
                ? member.exit().getAsInt() == 0 ? ", before it said {\"type\":\"done\"}" : ""
                : ": " + member.saidSoFar()));
  }

  private boolean isThrough() {
    if (time.monotonicNs() < endsNs) {
      return false;
    }
    int process = 0;
    for (TrialMember member : programs.members()) {
      process++;
      if (!member.isDone() && !planned.isKilled(process)) {
        return false;
      }
    }
    return true;
  }

  private void finish() {
    try {
      programs.finish();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    endSystemNs = OptionalLong.of(programs.nowNs());
    stage = Stage.FINISHED;
  }

  private void doDue() {
    Optional<FaultTimetable.FaultAction> next = planned.next(time.monotonicNs());
    while (next.isPresent()) {
      FaultTimetable.FaultAction due = next.get();
      switch (due.action()) {
        case KILL -> hit(due).kill();
        case STOP -> hit(due).pause(true);
        case CONTINUE -> hit(due).pause(false);
        // The router knows the plan, and has noted their instants.
        case CUT, HEAL -> {}
      }
      if (due.fault() instanceof PlannedFault.OfProcess) {
        planned.done(due, time.monotonicNs());
      }
      next = planned.next(time.monotonicNs());
    }
  }

  private TrialMember hit(FaultTimetable.FaultAction due) {
    return programs.members().get(due.process() - 1);
  }

  /** What those that ended by themselves wrote last, to follow a sentence; may be empty. */
  private String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int process = 1; process <= programs.members().size(); process++) {
      Path errors = folder.errors(process);
      String tail = Files.exists(errors) ? ErrorTail.of(errors) : "";
      if (!tail.isEmpty() && cause.matches(Names.of(process) + "[ :].*")) {
        words.append("; it wrote: ").append(tail);
      }
    }
    return words.toString();
  }

  private void fail(String sentence) {
    stage = Stage.FAILED;
    cause = sentence;
    programs.members().forEach(TrialMember::kill);
  }
}
