package lamplight.trial;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Sends signals that the JDK cannot send, by a shell that is started ahead of time: starting a
 * program at the instant of a fault would disturb the ticks of everybody. When the harness dies,
 * the shell's standard input ends, and it lets go on what it stopped, so that this can end itself;
 * when the harness closes it, it does not, because what was stopped is dead by then, and its id may
 * be another process's. Sending belongs to one thread.
 */
final class Signaller implements AutoCloseable {
  /** A signal to a terminal's group is the harness's to decide on, as in a child JVM. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      stopped=
      while read -r signal pid; do
        if [ "$signal" = END ]; then exit; fi
        if kill -s "$signal" "$pid"; then echo done; else echo failed; fi
        others=
        for other in $stopped; do
          [ "$other" = "$pid" ] || others="$others $other"
        done
        stopped=$others
        if [ "$signal" = STOP ]; then stopped="$stopped $pid"; fi
      done
      if [ -n "$stopped" ]; then kill -s CONT $stopped; fi
      """;

  private record Sent(String words, LongConsumer done) {}

  private final Process shell;
  private final BufferedWriter words;
  private final Bell bell;
  private final LongSupplier monotonicNs;
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;
  private volatile Optional<String> failure = Optional.empty();

  private Signaller(Process shell, Bell bell, LongSupplier monotonicNs) {
    this.shell = shell;
    this.words = shell.outputWriter(StandardCharsets.UTF_8);
    this.bell = bell;
    this.monotonicNs = monotonicNs;
  }

  /**
   * Starts the shell.
   *
   * @param bell rung whenever a signal was sent, or could not be
   */
  static Signaller start(Bell bell, LongSupplier monotonicNs) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Signaller signaller = new Signaller(builder.start(), bell, monotonicNs);
    Thread thread = new Thread(signaller::hear, "signals");
    thread.setDaemon(true);
    thread.start();
    return signaller;
  }

  /**
   * Sends a signal.
   *
   * @param signal its name, for example {@code STOP}
   * @param done told the instant on the monotonic clock when it was sent, by a thread of its own
   */
  void send(String signal, long pid, LongConsumer done) {
    String line = signal + " " + pid;
    sent.add(new Sent(line, done));
    try {
      words.write(line + "\n");
      words.flush();
    } catch (IOException broken) {
      fail("the shell that sends signals is gone: " + broken.getMessage());
    }
  }

  /** Why a signal could not be sent, if one could not. */
  Optional<String> failure() {
    return failure;
  }

  /** Lets the shell end without a further signal. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      words.write("END\n");
      words.close();
    } catch (IOException broken) {
      // It is gone already.
      shell.destroyForcibly();
    }
  }

  private void hear() {
    try (BufferedReader in = shell.inputReader(StandardCharsets.UTF_8)) {
      String line = in.readLine();
      while (line != null) {
        Sent first = sent.remove();
        if (line.equals("done")) {
          first.done().accept(monotonicNs.getAsLong());
          bell.ring();
        } else {
          fail("the signal \"" + first.words() + "\" could not be sent");
        }
        line = in.readLine();
      }
    } catch (IOException | UncheckedIOException broken) {
      fail("the shell that sends signals is not heard: " + broken.getMessage());
    }
    if (!closed) {
      fail("the shell that sends signals ended early");
    }
  }

  private void fail(String cause) {
    failure = failure.or(() -> Optional.of(cause));
    bell.ring();
  }
}
