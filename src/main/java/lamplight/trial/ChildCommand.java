package lamplight.trial;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command that starts the JVM of one process.
 *
 * @param words the command, its first word the program
 * @param directory the folder that it has to be started in; empty where any will do
 */
public record ChildCommand(List<String> words, Optional<Path> directory) {
  /**
   * Flags for a small JVM that starts quickly and leaves the cores to the ticks: serial collector,
   * first compiler tier only, small stacks, no shared statistics file. A JVM that runs out of
   * memory ends at once, so that the trial fails with a cause instead of limping on. What the JVM
   * itself has to say goes to standard error, its warnings too, because standard output is for the
   * dialogue with the harness. A JVM that crashes leaves a report, but no image of its memory.
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
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  private static final String MAIN_CLASS = "lamplight.process.ProcessMain";

  public ChildCommand {
    words = List.copyOf(words);
  }

  /** The command with the JVM and the class path that run this program. */
  public static ChildCommand ofThisProgram() {
    return of(System.getProperty("java.class.path"), Path.of("").toAbsolutePath());
  }

  /**
   * The command with a class path.
   *
   * @param classPath as it reads in a folder
   * @param folder that folder, absolute
   */
  public static ChildCommand of(String classPath, Path folder) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(FLAGS);
    words.add("-cp");
    // Within a class path there is no way to write a colon. Where one comes before the names in it,
    // they can be read in this folder alone.
    boolean isPortable = !folder.toString().contains(File.pathSeparator);
    words.add(isPortable ? absolute(classPath, folder) : classPath);
    words.add(MAIN_CLASS);
    return new ChildCommand(words, isPortable ? Optional.empty() : Optional.of(folder));
  }

  private static String absolute(String classPath, Path folder) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .map(entry -> folder.resolve(entry).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
