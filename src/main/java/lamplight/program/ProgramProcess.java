package lamplight.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The process that runs somebody's program, in a group of its own, with threads that read its
 * output, keep its errors and write its input. Thread-safe.
 */
final class ProgramProcess {
  /** Names the trial in the environment, so that what a program leaves behind can be found. */
  static final String MARK = "LAMPLIGHT_TRIAL";

  /** What a process says after its end is in its pipe; a child of it may hold that open. */
  private static final long DRAIN_MS = 1_000;

  private final Process process;
  private final ProcessGroups groups;
  private final ProgramInput input;
  private final ProgramOutput output;
  private final List<Thread> readers = new ArrayList<>();
  private volatile OptionalInt exit = OptionalInt.empty();
  private volatile boolean killed;

  private ProgramProcess(Process process, ProcessGroups groups, ProgramOutput output, String name) {
    this.process = process;
    this.groups = groups;
    this.output = output;
    this.input = new ProgramInput(process.getOutputStream(), name);
  }

  /**
   * Starts a program.
   *
   * @param directory its working folder
   * @param environment what is added to the environment
   * @param errors the file that takes its standard error
   * @param changed is run after each thing that comes of it
   */
  static ProgramProcess start(
      List<String> words,
      Path directory,
      Map<String, String> environment,
      Path errors,
      ProcessGroups groups,
      ProgramOutput output,
      String name,
      Runnable changed)
      throws IOException {
    List<String> all = new ArrayList<>(ProcessGroups.leader());
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.directory(directory.toFile());
    // Python holds back what it prints to a pipe, and most programs that print are in Python.
    builder.environment().put("PYTHONUNBUFFERED", "1");
    builder.environment().putAll(environment);
    ProgramProcess program = new ProgramProcess(builder.start(), groups, output, name);
    boolean isUp = false;
    try {
      groups.add(program.process.pid());
      program.listen(errors, name, changed);
      isUp = true;
      return program;
    } finally {
      if (!isUp) {
        program.process.destroyForcibly();
      }
    }
  }

  private void listen(Path errors, String name, Runnable changed) {
    Thread out =
        thread("output of " + name, () -> output.read(process.getInputStream()), output::lost);
    Thread err =
        thread(
            "errors of " + name,
            () -> new ProgramErrors(errors).read(process.getErrorStream()),
            output::lost);
    readers.add(out);
    readers.add(err);
    Thread end =
        new Thread(
            () -> {
              int code = awaitEnd();
              joinReaders();
              exit = OptionalInt.of(code);
              changed.run();
            },
            "end of " + name);
    end.setDaemon(true);
    readers.forEach(Thread::start);
    end.start();
  }

  /** Does something that a file or a pipe may keep from being done. */
  private interface Reading {
    void run() throws IOException;
  }

  private static Thread thread(String name, Reading reading, Consumer<String> failed) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reading.run();
              } catch (IOException | UncheckedIOException failure) {
                failed.accept(String.valueOf(failure.getMessage()));
              }
            },
            name);
    thread.setDaemon(true);
    return thread;
  }

  private void joinReaders() {
    try {
      for (Thread reader : readers) {
        reader.join(DRAIN_MS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private int awaitEnd() {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException ignored) {
        // Nobody interrupts this thread; it lives as long as the process.
      }
    }
  }

  ProgramInput input() {
    return input;
  }

  ProgramOutput output() {
    return output;
  }

  long pid() {
    return process.pid();
  }

  /** The exit code, once it has ended and what it said was read. */
  OptionalInt exit() {
    return exit;
  }

  /** Whether it was told to end by a signal. */
  boolean wasKilled() {
    return killed;
  }

  /** Sends a signal to its group. */
  void signal(String name) throws IOException {
    killed |= name.equals("TERM");
    groups.send(name, process.pid());
  }

  /** Kills its group, however it is. */
  void kill() {
    killed = true;
    try {
      signal("KILL");
    } catch (IOException gone) {
      // The shell has killed every group, or does so now.
      process.toHandle().destroyForcibly();
    }
  }

  /** Waits until it has ended. */
  boolean awaitExit(long timeoutNs) throws InterruptedException {
    return process.waitFor(timeoutNs, TimeUnit.NANOSECONDS);
  }

  /** Waits a moment until what it said was read. */
  void awaitRead() throws InterruptedException {
    for (Thread reader : readers) {
      reader.join(DRAIN_MS);
    }
  }
}
