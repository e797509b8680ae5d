package lamplight.trial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lamplight.model.Characters;
import lamplight.process.ProcessStatus;

/**
 * The harness's side of the control dialogue with one child JVM. A thread of its own reads what the
 * child says, so that the child never waits for the harness, and rings the bell at each change. The
 * other methods belong to the supervising thread.
 */
final class ChildProcess {
  private static final int SIGNAL_BASE = 128;
  private static final String CRASH_FILE = "hs_err_pid%p.log";

  private final Process process;
  private final BufferedWriter words;
  private final Bell bell;
  private final Thread reader;
  private final ChildOutput output;
  private volatile Optional<String> address = Optional.empty();
  private volatile boolean launched;
  private volatile boolean ready;
  private volatile ProcessStatus standing = new ProcessStatus(0, 0, 0);
  private volatile Optional<ProcessStatus> finished = Optional.empty();
  private volatile Optional<String> misspoke = Optional.empty();
  private volatile OptionalInt exit = OptionalInt.empty();
  private final AtomicInteger unansweredPolls = new AtomicInteger();

  private ChildProcess(Process process, Path errors, Bell bell, String name) {
    this.process = process;
    this.output = new ChildOutput(this::understand, errors);
    this.words = process.outputWriter(StandardCharsets.UTF_8);
    this.bell = bell;
    this.reader = new Thread(this::hear, "control of " + name);
    this.reader.setDaemon(true);
  }

  /**
   * Starts a child JVM and tells it its configuration.
   *
   * @param errors the file that takes its standard error, and what its JVM writes to its standard
   *     output
   * @param name for the thread that listens to it
   */
  static ChildProcess start(
      ChildCommand command, List<String> configuration, Path errors, String name, Bell bell)
      throws IOException {
    Path folder = errors.toAbsolutePath().resolveSibling("");
    ProcessBuilder builder = new ProcessBuilder(withCrashFile(command.words(), folder));
    // What a crash leaves behind (a JVM's report, a core) belongs beside the logs of the trial.
    builder.directory(command.directory().orElse(folder).toFile());
    // Both the child and the harness write to the end of the file.
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    // Options from the environment would change the child's flags behind the run's record.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    ChildProcess child = new ChildProcess(builder.start(), errors, bell, name);
    boolean started = false;
    try {
      child.reader.start();
      child.say(configuration);
      started = true;
      return child;
    } finally {
      // Without a thread to listen to it, nobody would notice its end.
      if (!started) {
        child.kill();
      }
    }
  }

  /** The words of a command, with the place of the report that a JVM writes when it crashes. */
  private static List<String> withCrashFile(List<String> words, Path folder) {
    List<String> all = new ArrayList<>(words);
    // The JVM takes %p for its process id, and two signs for one.
    all.add(1, "-XX:ErrorFile=" + folder.toString().replace("%", "%%") + "/" + CRASH_FILE);
    return all;
  }

  /** Says lines to the child; a child that is gone does not hear them, and its exit is noticed. */
  void say(List<String> lines) {
    try {
      for (String line : lines) {
        words.write(line);
        words.write('\n');
      }
      words.flush();
    } catch (IOException broken) {
      // Its standard input is closed: it has died, which its exit will tell, or it will be found to
      // hang when it does not answer.
      bell.ring();
    }
  }

  /** Asks how the child stands; the answer comes later. */
  void poll() {
    unansweredPolls.incrementAndGet();
    say(List.of("status"));
  }

  /** The same for somebody who watches; one that owes an answer is not asked again. */
  void glance() {
    if (unansweredPolls.get() == 0) {
      say(List.of("status"));
    }
  }

  /** How many polls in a row have no answer yet. */
  int unansweredPolls() {
    return unansweredPolls.get();
  }

  /** Where the child listens, {@code host:port}, once it has said so. */
  Optional<String> address() {
    return address;
  }

  /** The port of that address. */
  OptionalInt port() {
    return address.isPresent() ? OptionalInt.of(portOf(address.get())) : OptionalInt.empty();
  }

  /** Whether the child has said that it is there. */
  boolean launched() {
    return launched;
  }

  boolean ready() {
    return ready;
  }

  ProcessStatus standing() {
    return standing;
  }

  /** How the child stood at its end, once it has drained its connections. */
  Optional<ProcessStatus> finished() {
    return finished;
  }

  /** What was wrong with the dialogue, if anything. */
  Optional<String> misspoke() {
    return misspoke;
  }

  /** The exit code, once the process has ended; 128 + n for signal n. */
  OptionalInt exit() {
    return exit;
  }

  /** Whether it was ended by SIGKILL, which leaves it no time for last words. */
  boolean wasKilled() {
    return exit.equals(OptionalInt.of(SIGNAL_BASE + 9));
  }

  long pid() {
    return process.pid();
  }

  /**
   * The processor time that the process has used, in nanoseconds; 0 where the system does not say.
   */
  long cpuNs() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /**
   * Whether the process is still there, as far as anybody can tell. Its id may be that of another
   * one when it is not.
   */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the process at once, however it is. Its log is whole up to its last event. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits until the process has ended and everything that it said was heard. */
  boolean awaitExit(long timeoutNs) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedJoin(reader, timeoutNs);
    return !reader.isAlive();
  }

  /** An exit code in words. */
  static String describeExit(int code) {
    return code > SIGNAL_BASE && code <= SIGNAL_BASE + 64
        ? "signal " + (code - SIGNAL_BASE) + signalName(code - SIGNAL_BASE)
        : Integer.toString(code);
  }

  private static String signalName(int signal) {
    return switch (signal) {
      case 1 -> " (HUP)";
      case 2 -> " (INT)";
      case 6 -> " (ABRT)";
      case 9 -> " (KILL)";
      case 11 -> " (SEGV)";
      case 15 -> " (TERM)";
      default -> "";
    };
  }

  private void hear() {
    try (InputStream in = process.getInputStream()) {
      output.read(in);
    } catch (IOException failure) {
      misspoke = Optional.of("its standard output failed (" + failure.getMessage() + ")");
    }
    exit = OptionalInt.of(awaitEnd());
    bell.ring();
  }

  private int awaitEnd() {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException ignored) {
        // Nobody interrupts this thread; it lives exactly as long as the process.
      }
    }
  }

  private void understand(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    try {
      switch (word) {
        case "listening" -> {
          int unused = portOf(rest);
          address = Optional.of(rest);
          launched = true;
        }
        case "launched" -> launched = true;
        case "ready" -> ready = true;
        case "status" -> {
          unansweredPolls.set(0);
          standing = ProcessStatus.parse(rest);
        }
        case "finished" -> {
          standing = ProcessStatus.parse(rest);
          finished = Optional.of(standing);
        }
        default -> misspoke = Optional.of("it said \"" + Characters.shown(line) + "\"");
      }
    } catch (IllegalArgumentException malformed) {
      misspoke =
          Optional.of(
              "it said \""
                  + Characters.shown(line)
                  + "\": "
                  + Characters.shown(String.valueOf(malformed.getMessage())));
    }
    bell.ring();
  }

  /** The port of {@code host:port}. */
  private static int portOf(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
