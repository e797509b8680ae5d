package lamplight.run;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What this machine, and the container and the limits that this process runs in, have to offer a
 * run. What the system does not say is empty.
 *
 * @param cpus processors that this JVM may use; a container's share is counted by the JVM itself
 * @param memory memory that new processes can take without swapping, in bytes
 * @param threads how many more threads can be started
 * @param diskBytes free space where the results go, if they can be written there
 * @param openFiles how many files a process may have open
 * @param addressSpaceBytes the addresses that a process may use
 */
public record AvailableResources(
    int cpus,
    Optional<Headroom> memory,
    Optional<Headroom> threads,
    OptionalLong diskBytes,
    OptionalLong openFiles,
    OptionalLong addressSpaceBytes) {

  /**
   * What there is, now.
   *
   * @param results the folder of the results, which need not exist yet
   */
  public static AvailableResources now(Path results) throws IOException {
    Optional<Path> existing = nearestExisting(results.toAbsolutePath());
    OptionalLong disk = existing.isPresent() ? free(existing.get()) : OptionalLong.empty();
    SystemFiles files = SystemFiles.ofThisMachine();
    return new AvailableResources(
        Runtime.getRuntime().availableProcessors(),
        new MemoryLimits(files).headroom(),
        new ThreadLimits(files).headroom(),
        disk,
        files.limit("Max open files"),
        files.limit("Max address space"));
  }

  /** Empty where nothing can be written, as in /proc: there space is not what is missing. */
  private static OptionalLong free(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    return Files.isWritable(folder) && store.getTotalSpace() > 0
        ? OptionalLong.of(store.getUsableSpace())
        : OptionalLong.empty();
  }

  private static Optional<Path> nearestExisting(Path path) {
    Path candidate = path;
    while (candidate != null && !Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return Optional.ofNullable(candidate);
  }
}
