package lamplight.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * A child's side of the control dialogue. The harness's words come over standard input, a line
 * each: {@code peers i=host:port ...}, {@code start <system ns>}, {@code status}, {@code exit}. The
 * child's words go to standard output, each behind {@link Dialogue#MARK}: {@code listening
 * <host:port>} (or {@code launched}, where nobody calls it), {@code ready}, {@code status <ticks>
 * <clock> <queue>}, {@code finished <ticks> <clock> <queued>}.
 *
 * <p>A thread of its own listens, so that the harness is answered even when the ticking thread is
 * busy, and so that the child ends at once when its standard input does: it never outlives the
 * harness.
 */
final class Control {
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream errors;
  private final Runnable orphaned;
  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  private volatile Supplier<String> status = () -> "0 0 0";

  /**
   * A dialogue over these streams.
   *
   * @param errors takes a line when reading fails
   * @param orphaned what to do when the harness is gone
   */
  Control(BufferedReader in, PrintStream out, PrintStream errors, Runnable orphaned) {
    this.in = in;
    this.out = out;
    this.errors = errors;
    this.orphaned = orphaned;
  }

  /** Starts to listen; the configuration was read before. */
  void listen() {
    Thread thread = new Thread(this::hear, "control");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sets what is answered to {@code status}. */
  void answerStatusWith(Supplier<String> answer) {
    status = answer;
  }

  /** Says a line to the harness, in one write, so that nothing comes in between. */
  synchronized void say(String line) {
    out.print(Dialogue.line(line));
    out.flush();
  }

  /**
   * Waits for the line that begins with this word, and returns the rest of it.
   *
   * @throws IOException when another line comes
   */
  String await(String word) throws IOException, InterruptedException {
    String line = words.take();
    if (!line.equals(word) && !line.startsWith(word + " ")) {
      throw new IOException("the harness said \"" + line + "\" instead of \"" + word + "\"");
    }
    return line.substring(word.length()).trim();
  }

  /** Says where others connect. */
  void sayListening(InetSocketAddress address) {
    say("listening " + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /**
   * Parses the addresses of {@code peers}.
   *
   * @throws IOException when the text is not that; the message shows the part that is wrong
   */
  static Map<Integer, InetSocketAddress> parsePeers(String text) throws IOException {
    Map<Integer, InetSocketAddress> addresses = new TreeMap<>();
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      int colon = part.lastIndexOf(':');
      // Without a host the address would be loopback, whatever was meant.
      if (equals < 1 || colon < equals + 2) {
        throw badPeer(part);
      }
      try {
        int process = Integer.parseInt(part.substring(0, equals));
        InetAddress host = InetAddress.getByName(part.substring(equals + 1, colon));
        int port = Integer.parseInt(part.substring(colon + 1));
        if (addresses.put(process, new InetSocketAddress(host, port)) != null) {
          throw new IOException("process " + process + " has two addresses");
        }
      } catch (IllegalArgumentException malformed) {
        throw badPeer(part);
      }
    }
    return addresses;
  }

  private static IOException badPeer(String part) {
    return new IOException("expected process=host:port, got \"" + part + "\"");
  }

  private void hear() {
    try {
      String line = in.readLine();
      while (line != null) {
        if (line.equals("status")) {
          say("status " + status.get());
        } else {
          words.add(line);
        }
        line = in.readLine();
      }
    } catch (IOException failure) {
      errors.println("reading from the harness failed: " + failure);
    } finally {
      // However this thread ends, a child that nobody can reach any more does not live on.
      orphaned.run();
    }
  }
}
