package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lamplight.cli.CommandServer;
import lamplight.cli.InProcess;

/** Runs the jar in a folder of its own and awaits conditions with a limit. */
final class Harness {
  private static final long LIMIT_S = 120;

  /** What Java starts on Linux and macOS, to become what it was asked for. */
  private static final String SPAWN_HELPER = "jspawnhelper";

  /** Without fonts it draws no charts, which are more than half of the work of a short run. */
  private static final String NO_CHARTS = "-Dsun.awt.fontconfig=/there-is-no-such-file";

  private final Path folder;
  private final Path jar;
  private final List<String> standing;

  /** A harness whose reports have no charts. */
  Harness(Path folder) {
    this(folder, builtJar());
  }

  /** A harness from a jar of its own, which a test may do anything to; likewise. */
  Harness(Path folder, Path jar) {
    this(folder, jar, List.of(NO_CHARTS));
  }

  private Harness(Path folder, Path jar, List<String> standing) {
    this.folder = folder;
    this.jar = jar;
    this.standing = standing;
  }

  /** A harness whose reports have charts. */
  static Harness withCharts(Path folder) {
    return new Harness(folder, builtJar(), List.of());
  }

  /** The jar that the build made. */
  static Path builtJar() {
    return Path.of(System.getProperty("harness.jar")).toAbsolutePath();
  }

  /** What a finished harness left. */
  record Result(int exit, String out, String err) {
    /** The last line of standard output. */
    Path report(Path folder) {
      List<String> lines = out.lines().toList();
      assertThat(lines).as("standard output; standard error was: %s", err).isNotEmpty();
      return folder.resolve(lines.get(lines.size() - 1));
    }

    /** The folder of the run. */
    Path run(Path folder) {
      return report(folder).resolveSibling("");
    }
  }

  /** A harness that runs. */
  final class Running implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private Running(Process process, Path out, Path err) {
      this.process = process;
      this.out = out;
      this.err = err;
    }

    Process process() {
      return process;
    }

    /** Sends a signal by name. */
    void signal(String name) throws IOException, InterruptedException {
      Harness.signal(process.pid(), name);
    }

    /** Waits until the harness has this many child JVMs, and gives them. */
    List<ProcessHandle> awaitChildren(int count) throws InterruptedException {
      awaitThat("the harness has " + count + " children", () -> children().size() >= count);
      return children();
    }

    /** Without what is about to become one: a harness waits for one that is stopped as that. */
    private List<ProcessHandle> children() {
      return process
          .toHandle()
          .children()
          .filter(child -> !child.info().command().orElse(SPAWN_HELPER).endsWith(SPAWN_HELPER))
          .toList();
    }

    String err() throws IOException {
      return Files.readString(err);
    }

    /** Waits until standard error holds a text. */
    void awaitErr(String text) throws InterruptedException {
      awaitThat(
          "standard error holds \"" + text + "\"", () -> Files.readString(err).contains(text));
    }

    Result await() throws IOException, InterruptedException {
      assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS))
          .as("the harness ends within %d s; its standard error: %s", LIMIT_S, err())
          .isTrue();
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /**
   * One JVM that runs the jar's commands one after another: what they say is at stake, and fast.
   */
  final class Session implements AutoCloseable {
    private final Process server;

    private Session() throws IOException {
      List<String> words = java();
      words.add("-cp");
      words.add(jar + File.pathSeparator + testClasses());
      words.add(CommandServer.class.getName());
      Path err = Files.createTempFile(folder, "session", ".err");
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      this.server = builder.redirectError(err.toFile()).start();
    }

    Result run(String... arguments) throws IOException {
      InProcess.Result result = CommandServer.ask(server, arguments);
      return new Result(result.code(), result.out(), result.err());
    }

    @Override
    public void close() {
      server.destroyForcibly();
    }
  }

  Session session() throws IOException {
    return new Session();
  }

  private static Path testClasses() {
    try {
      return Path.of(
          CommandServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A condition that may become true. */
  interface Condition {
    boolean holds() throws IOException;
  }

  Running start(String... arguments) throws IOException {
    return start(Map.of(), List.of(), arguments);
  }

  Running start(Map<String, String> environment, List<String> flags, String... arguments)
      throws IOException {
    return start(environment, List.of(), flags, arguments);
  }

  /** Starts it by another command, which stands in front of its own, as {@code prlimit} does. */
  Running start(
      Map<String, String> environment, List<String> prefix, List<String> flags, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(prefix);
    if (System.getProperty("os.name").equals("Linux")) {
      // Started in the background, a build ignores Ctrl-C, and so would everything that it starts.
      words.addAll(List.of("env", "--default-signal=INT,TERM,HUP"));
    }
    words.addAll(java());
    words.addAll(flags);
    words.add("-jar");
    words.add(jar.toString());
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "harness", ".out");
    Path err = Files.createTempFile(folder, "harness", ".err");
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(builder.start(), out, err);
  }

  private List<String> java() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Half of the processor time of a short run is the second compiler, which pays in long ones.
    words.add("-XX:TieredStopAtLevel=1");
    words.addAll(standing);
    return words;
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    try (Running running = start(arguments)) {
      return running.await();
    }
  }

  /** Writes an experiment file into the folder. */
  void experiment(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** The only run of an experiment. */
  Path onlyRun(String experiment) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("results").resolve(experiment))) {
      List<Path> runs =
          entries.filter(path -> !path.getFileName().toString().equals("latest")).toList();
      assertThat(runs).hasSize(1);
      return runs.get(0);
    }
  }

  static void signal(long pid, String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
    assertThat(kill.waitFor()).as("kill -%s %d", name, pid).isZero();
  }

  /** Looks again and again until a condition holds; fails after a limit. */
  static void awaitThat(String what, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
      } catch (IOException failure) {
        throw new AssertionError(what, failure);
      }
      assertThat(System.nanoTime()).as("time until %s", what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits until these processes are gone. */
  static void awaitGone(List<ProcessHandle> processes) throws InterruptedException {
    awaitThat("no child is alive", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }
}
