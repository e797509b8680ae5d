package lamplight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;

/** A trial's folder for as long as a benchmark runs. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  static TrialFolder create() throws IOException {
    return new TrialFolder(Files.createTempDirectory("lamplight-bench"));
  }

  /** Deletes a trial's folder, which holds files only. */
  static void delete(TrialFolder folder) throws IOException {
    List<Path> files;
    try (Stream<Path> stream = Files.list(folder.path())) {
      files = stream.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder.path());
  }
}
