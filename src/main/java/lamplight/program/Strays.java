package lamplight.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the processes that the programs of a trial left behind, by their environment; only on
 * Linux, where it can be read.
 */
final class Strays {
  private static final Path PROC = Path.of("/proc");

  /**
   * A process that was left behind.
   *
   * @param process the number of the process of the trial that left it, as text
   */
  record Stray(ProcessHandle handle, String process) {}

  private Strays() {}

  /** Those of the trial with this mark that are alive. */
  static List<Stray> of(String mark) {
    String wanted = ProgramProcess.MARK + "=" + mark;
    return ProcessHandle.allProcesses()
        .map(handle -> new Stray(handle, owner(handle, wanted)))
        .filter(stray -> !stray.process().isEmpty())
        .toList();
  }

  /** The number in the environment of a process with this entry; empty for any other process. */
  private static String owner(ProcessHandle handle, String wanted) {
    List<String> entries;
    try {
      byte[] bytes = Files.readAllBytes(PROC.resolve(handle.pid() + "/environ"));
      entries = Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\0", -1));
    } catch (IOException foreign) {
      // Of another user, gone by now, or of a system that does not tell.
      return "";
    }
    return entries.contains(wanted)
        ? entries.stream()
            .filter(entry -> entry.startsWith("LAMPLIGHT_ID="))
            .map(entry -> entry.substring("LAMPLIGHT_ID=".length()))
            .findFirst()
            .orElse("")
        : "";
  }
}
