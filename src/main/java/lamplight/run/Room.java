package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The room that this machine has for a run.
 *
 * @param memoryBytes memory that new processes can take without swapping; empty where the system
 *     does not say
 * @param diskBytes free space where the results go; empty where the file system does not say
 * @param openFiles how many files a process may have open; empty where the system does not say
 */
public record Room(OptionalLong memoryBytes, OptionalLong diskBytes, OptionalLong openFiles) {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String OPEN_FILES = "Max open files";

  /**
   * The room of this machine, now.
   *
   * @param results the folder of the results, which need not exist yet
   */
  public static Room under(Path results) throws IOException {
    Optional<Path> existing = nearestExisting(results.toAbsolutePath());
    OptionalLong disk =
        existing.isPresent()
            ? OptionalLong.of(Files.getFileStore(existing.get()).getUsableSpace())
            : OptionalLong.empty();
    return new Room(Resources.ofThisMachine().availableMemoryBytes(), disk, openFilesLimit());
  }

  private static Optional<Path> nearestExisting(Path path) {
    Path candidate = path;
    while (candidate != null && !Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return Optional.ofNullable(candidate);
  }

  private static OptionalLong openFilesLimit() throws IOException {
    return Files.isReadable(LIMITS)
        ? openFilesLimit(Files.readAllLines(LIMITS))
        : OptionalLong.empty();
  }

  /** The limit of a table such as {@code /proc/self/limits}: name, soft limit, hard limit, unit. */
  static OptionalLong openFilesLimit(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(OPEN_FILES)) {
        String soft = line.substring(OPEN_FILES.length()).trim().split("\\s+", 2)[0];
        return soft.equals("unlimited")
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(soft));
      }
    }
    return OptionalLong.empty();
  }
}
