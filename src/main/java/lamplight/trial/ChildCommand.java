package lamplight.trial;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that starts the JVM of one process.
 *
 * @param words the command, its first word the program
 */
public record ChildCommand(List<String> words) {
  /**
   * Flags for a small JVM that starts quickly and leaves the cores to the ticks: serial collector,
   * first compiler tier only, small stacks, no shared statistics file. A JVM that runs out of
   * memory ends at once, so that the trial fails with a cause instead of limping on; what the JVM
   * itself has to say of it goes to standard error, because standard output is for the dialogue
   * with the harness.
   */
  public static final List<String> FLAGS =
      List.of(
          "-Xms8m",
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xss256k",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+DisplayVMOutputToStderr");

  private static final String MAIN_CLASS = "lamplight.process.ProcessMain";

  public ChildCommand {
    words = List.copyOf(words);
  }

  /** The command with the JVM and the class path that run this program. */
  public static ChildCommand ofThisProgram() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(FLAGS);
    words.add("-cp");
    words.add(absolute(System.getProperty("java.class.path")));
    words.add(MAIN_CLASS);
    return new ChildCommand(words);
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
