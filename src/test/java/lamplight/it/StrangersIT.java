package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Clients that have no business with a trial: dropped, noted, and without effect on it. */
@EnabledOnOs(OS.LINUX)
class StrangersIT {
  private static final int LISTENING = 0x0A;

  @TempDir Path folder;

  @Test
  void shouldTurnStrangersAwayAndKeepTheTrial() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("door.properties", "rates = 1, 3, 6", "seeds = 1", "time.scale = 20");
    Harness.Result result;
    int strangers = 0;
    List<Socket> open = new ArrayList<>();
    try (Harness.Running running = harness.start("door.properties")) {
      List<ProcessHandle> children = running.awaitChildren(3);
      // Without one of them the others stand and listen for as long as it takes.
      ProcessHandle held = children.get(2);
      Harness.signal(held.pid(), "STOP");
      for (ProcessHandle child : children.subList(0, 2)) {
        Harness.awaitThat(
            "process " + child.pid() + " listens", () -> !listeners(child.pid()).isEmpty());
        Listener listener = listeners(child.pid()).iterator().next();
        assertThat(listener.isLoopback()).as("%s is on loopback", listener).isTrue();
        for (byte[] words : words()) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
          open.add(socket);
          say(socket, words);
          strangers++;
        }
      }
      Harness.signal(held.pid(), "CONT");
      running.awaitErr("started");
      for (ProcessHandle child : children) {
        assertThat(listeners(child.pid())).as("the door after the start").isEmpty();
        assertThat(Files.readString(Path.of("/proc/" + child.pid() + "/cmdline")))
            .as("a command line shows the token to everybody")
            .doesNotContainPattern("[0-9a-f]{32}");
      }
      result = running.await();
      Harness.awaitGone(children);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }

    assertThat(result.exit()).as(result.err()).isZero();
    Path trial = result.run(folder).resolve("trials/seed-1");
    assertThat(trial.resolve("trial.properties")).content().contains("state = complete");
    List<String> notes = new ArrayList<>();
    for (int process = 1; process <= 3; process++) {
      Path errors = trial.resolve("process-" + process + ".err");
      if (Files.exists(errors)) {
        Files.readAllLines(errors).stream()
            .filter(line -> line.startsWith("turned away a client"))
            .forEach(notes::add);
      }
    }
    assertThat(notes).as("each stranger is noted once").hasSize(strangers);
    assertThat(String.join("\n", notes))
        .contains("no frame has length 1195725856")
        .contains("no frame has length 2147483647")
        .contains("it does not know the token of this trial");
    assertThat(result.run(folder).resolve("checks.csv")).content().doesNotContain("process ");
  }

  /**
   * What strangers say: nothing, garbage, a huge length, half a frame, a hello of another trial.
   */
  private static List<byte[]> words() {
    HexFormat hex = HexFormat.of();
    String hello = "0000001a" + "01" + "01" + "ab".repeat(16) + "00000003" + "00000001";
    return List.of(
        new byte[0],
        "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
        hex.parseHex("7fffffff01"),
        hex.parseHex(hello.substring(0, 20)),
        hex.parseHex(hello));
  }

  private static void say(Socket socket, byte[] words) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(words);
      out.flush();
    } catch (SocketException dropped) {
      // It was turned away before it had said everything, which is as good.
      assertThat(socket.isConnected()).isTrue();
    }
  }

  private record Listener(String address, int port) implements Comparable<Listener> {
    /** Whether the address, as the kernel shows it, is 127.0.0.1, plain or within IPv6. */
    boolean isLoopback() {
      return address.endsWith("0100007F") || address.equals("00000000000000000000000001000000");
    }

    @Override
    public int compareTo(Listener other) {
      return Integer.compare(port, other.port);
    }
  }

  /** Where a process listens, by its open files and the kernel's tables. */
  private static Set<Listener> listeners(long pid) throws IOException {
    Set<String> sockets;
    try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      sockets =
          files
              .map(StrangersIT::target)
              .filter(name -> name.startsWith("socket:["))
              .map(name -> name.replaceAll("[^0-9]", ""))
              .collect(Collectors.toSet());
    }
    Set<Listener> listeners = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.trim().split("\\s+");
        if (Integer.parseInt(fields[3], 16) == LISTENING && sockets.contains(fields[9])) {
          String[] local = fields[1].split(":");
          listeners.add(new Listener(local[0], Integer.parseInt(local[1], 16)));
        }
      }
    }
    return listeners;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closed) {
      // The file was closed since the folder was listed.
      return "";
    }
  }
}
