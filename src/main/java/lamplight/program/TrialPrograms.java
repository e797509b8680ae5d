package lamplight.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lamplight.log.ProcessLog;
import lamplight.log.TrialFolder;
import lamplight.model.TrialSpec;
import lamplight.process.TimeSource;
import lamplight.program.ProgramFinding.Kind;
import lamplight.wire.Names;

/**
 * The programs of one trial, the router between them and their logs. Closing it leaves no process
 * alive. Its methods belong to the supervising thread.
 */
public final class TrialPrograms implements AutoCloseable {
  private static final long GRACE_NS = TimeUnit.SECONDS.toNanos(3);

  private final TrialSpec spec;
  private final ProgramPlan plan;
  private final TrialFolder folder;
  private final TimeSource time;
  private final Runnable changed;
  private final Router router;
  private final String mark;
  private final List<TrialMember> members = new ArrayList<>();
  private final List<RunningProgram> programs = new ArrayList<>();
  private final List<RoutedProcess> routed = new ArrayList<>();
  private Optional<ProcessGroups> groups = Optional.empty();

  /**
   * The programs of a trial, of which none is started yet.
   *
   * @param folder takes the logs
   * @param changed is run, on any thread, whenever something came of one
   */
  public TrialPrograms(
      TrialSpec spec, ProgramPlan plan, TrialFolder folder, TimeSource time, Runnable changed) {
    this.spec = spec;
    this.plan = plan;
    this.folder = folder;
    this.time = time;
    this.changed = changed;
    this.router = new Router(spec, plan, time);
    this.mark = ProcessHandle.current().pid() + "-" + spec.seed() + "-" + time.monotonicNs();
  }

  /**
   * Starts them one after the other, up to the first that does not start.
   *
   * @return why that one did not start; empty when all did
   */
  public Optional<String> start() {
    try {
      groups = Optional.of(ProcessGroups.start());
      for (int process = 1; process <= spec.processes(); process++) {
        start(process, groups.get());
      }
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(Names.of(members.size() + 1) + " did not start: " + failure.getMessage());
    }
  }

  private void start(int process, ProcessGroups under) throws IOException {
    ProcessLog log = ProcessLog.create(folder, spec.seed(), process, spec.processes());
    if (plan.command(process).isBuiltin()) {
      BuiltinNode node = new BuiltinNode(process, spec, plan, router, log, time, changed);
      add(node, node);
      return;
    }
    ProgramNode node = new ProgramNode(process, spec, plan, router, log, changed);
    Path directory = Files.createDirectories(directory(process));
    Map<String, String> environment = new HashMap<>(plan.environment());
    environment.put(ProgramProcess.MARK, mark);
    environment.put("LAMPLIGHT_ID", Integer.toString(process));
    ProgramProcess running =
        ProgramProcess.start(
            plan.command(process).words(),
            directory,
            environment,
            folder.errors(process),
            under,
            new ProgramOutput(folder.output(process), node),
            "seed " + spec.seed() + " " + Names.of(process),
            changed);
    RunningProgram program = new RunningProgram(process, node, running);
    programs.add(program);
    add(program, node);
    node.connect(running.input());
    running.input().sayLong(InputLines.init(process, spec, plan, directory));
  }

  private void add(TrialMember member, RoutedProcess node) {
    members.add(member);
    routed.add(node);
    router.add(node);
  }

  private Path directory(int process) {
    return folder.path().resolve("files-" + process);
  }

  /** Those that were started, process 1 first. */
  public List<TrialMember> members() {
    return Collections.unmodifiableList(members);
  }

  /** Now on the trial's clock, once the trial has started. */
  public long nowNs() {
    return router.nowNs();
  }

  /**
   * Starts the trial.
   *
   * @param systemNs the start on the system clock
   * @param monotonicNs the same instant on the monotonic clock
   */
  public void begin(long systemNs, long monotonicNs) {
    router.start(systemNs, monotonicNs);
  }

  /** Ends the trial: what is under way joins the queues, and the logs end. */
  public void finish() throws IOException {
    synchronized (router) {
      router.finish();
      for (RoutedProcess each : routed) {
        each.finish();
      }
    }
  }

  /** Lets the programs end by themselves. */
  public void dismiss() {
    programs.forEach(program -> program.process().input().end());
  }

  /**
   * Waits for the programs of a trial that is over; those that do not end are asked to, and then
   * killed with all that they started.
   */
  public void awaitExits() throws InterruptedException {
    dismiss();
    if (!haveEnded()) {
      programs.forEach(program -> signal(program, "TERM"));
    }
    if (!haveEnded()) {
      programs.forEach(program -> program.process().kill());
    }
    boolean haveAll = haveEnded();
    killStrays();
    if (!haveAll) {
      programs.forEach(program -> program.process().kill());
    }
    for (RunningProgram program : programs) {
      program.process().awaitRead();
    }
  }

  /** Waits a while for all of them together. */
  private boolean haveEnded() throws InterruptedException {
    long deadlineNs = time.monotonicNs() + GRACE_NS;
    boolean all = true;
    for (RunningProgram program : programs) {
      all &= program.process().awaitExit(Math.max(0, deadlineNs - time.monotonicNs()));
    }
    return all;
  }

  private static void signal(RunningProgram program, String name) {
    try {
      program.process().signal(name);
    } catch (IOException gone) {
      program.process().kill();
    }
  }

  private void killStrays() {
    for (Strays.Stray stray : Strays.of(mark)) {
      stray.handle().destroyForcibly();
      programs.stream()
          .filter(program -> Integer.toString(program.number()).equals(stray.process()))
          .forEach(
              program ->
                  program
                      .node()
                      .foundAtEnd(Kind.LEFT_BEHIND, "process id " + stray.handle().pid()));
    }
  }

  /** Removes the working folders in which nothing was left. */
  public void removeEmptyFolders() throws IOException {
    for (RunningProgram program : programs) {
      Path directory = directory(program.number());
      boolean isEmpty;
      try (Stream<Path> files = Files.list(directory)) {
        isEmpty = files.findAny().isEmpty();
      } catch (NoSuchFileException | AccessDeniedException theirs) {
        // The program has removed it, or made it unreadable: it is the program's own.
        continue;
      }
      if (isEmpty) {
        Files.delete(directory);
      }
    }
  }

  /** Kills whatever is still alive, and ends the logs as they are. */
  @Override
  public void close() {
    router.close();
    programs.forEach(program -> program.process().kill());
    groups.ifPresent(ProcessGroups::close);
    for (RoutedProcess each : routed) {
      try {
        each.close();
      } catch (IOException unwritten) {
        throw new UncheckedIOException(unwritten);
      }
    }
  }
}
