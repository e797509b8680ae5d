package lamplight.program;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sends signals to whole groups of processes, by a shell that is started ahead of time: starting a
 * program at the instant of a fault would disturb everybody. When the harness dies in whatever way,
 * the shell's standard input ends, and it kills every group that was added, so that no program
 * outlives the harness. Thread-safe.
 */
public final class ProcessGroups implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      groups=
      while read -r word group; do
        case $word in
          ADD) groups="$groups $group" ;;
          END) exit ;;
          *) kill -s "$word" -- "$group" ;;
        esac
      done
      for group in $groups; do kill -s KILL -- "$group"; done
      """;

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private final Process shell;
  private final BufferedWriter words;
  private boolean closed;

  private ProcessGroups(Process shell) {
    this.shell = shell;
    this.words = shell.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts the shell. */
  public static ProcessGroups start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ProcessGroups(builder.start());
  }

  /** What stands before a command so that its process leads a group of its own; may be empty. */
  static List<String> leader() {
    return SETSID.stream().filter(Files::isExecutable).map(Path::toString).limit(1).toList();
  }

  /** Takes charge of the group that this process leads. */
  void add(long pid) throws IOException {
    say("ADD " + group(pid));
  }

  /**
   * Sends a signal to the group that a process leads; nothing happens when nobody of it is left.
   *
   * @param signal its name, for example {@code STOP}
   */
  void send(String signal, long pid) throws IOException {
    say(signal + " " + group(pid));
  }

  /** Lets the shell end without a further signal. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      say("END");
      closed = true;
      words.close();
    } catch (IOException gone) {
      closed = true;
      shell.destroyForcibly();
    }
  }

  /** Without a group of its own, a process is signalled alone. */
  private static String group(long pid) {
    return leader().isEmpty() ? Long.toString(pid) : "-" + pid;
  }

  private synchronized void say(String line) throws IOException {
    if (closed) {
      return;
    }
    words.write(line + "\n");
    words.flush();
  }
}
