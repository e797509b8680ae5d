package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What this machine has to offer.
 *
 * @param cpus processors that this JVM may use
 * @param availableMemoryBytes memory that new processes can take without swapping; empty where the
 *     system does not say
 */
public record Resources(int cpus, OptionalLong availableMemoryBytes) {
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /** The resources of this machine, now. */
  public static Resources ofThisMachine() throws IOException {
    return new Resources(Runtime.getRuntime().availableProcessors(), availableMemory());
  }

  private static OptionalLong availableMemory() throws IOException {
    if (!Files.isReadable(MEMORY)) {
      return OptionalLong.empty();
    }
    for (String line : Files.readAllLines(MEMORY)) {
      if (line.startsWith("MemAvailable:")) {
        String kilobytes = line.replaceAll("[^0-9]", "");
        return OptionalLong.of(Long.parseLong(kilobytes) * 1024);
      }
    }
    return OptionalLong.empty();
  }
}
