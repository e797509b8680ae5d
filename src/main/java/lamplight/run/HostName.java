package lamplight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The name of this machine, as the system itself knows it. No name service is asked: a machine
 * whose own name does not resolve would wait half a minute for an answer.
 */
final class HostName {
  /** Where Linux tells the name it goes by now, and the one it was given at its start. */
  private static final List<Path> FILES =
      List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"));

  /** Where Windows and some shells tell it. */
  private static final List<String> VARIABLES = List.of("COMPUTERNAME", "HOSTNAME");

  private static final String UNKNOWN = "unknown";

  private HostName() {}

  /** The name; {@code unknown} where the system does not tell it. */
  static String ofThisMachine() {
    return of(FILES, System.getenv());
  }

  /** The first name that is told by a file, then by a variable. */
  static String of(List<Path> files, Map<String, String> environment) {
    return Stream.concat(
            files.stream().map(HostName::read),
            VARIABLES.stream().map(name -> environment.getOrDefault(name, "")))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.equals("(none)"))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** What a file holds; nothing where it is missing or may not be read. */
  private static String read(Path file) {
    if (!Files.isReadable(file)) {
      return "";
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      // A name is a courtesy to the reader of the record, and there are others to ask.
      return "";
    }
  }
}
