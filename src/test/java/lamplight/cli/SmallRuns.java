package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs in virtual time, for commands that read one. */
final class SmallRuns {
  private SmallRuns() {}

  /**
   * Runs an experiment.
   *
   * @param folder in which a folder of its own is made
   * @param lines the experiment
   * @return the folder of the run
   */
  static Path run(Path folder, String... lines) throws IOException {
    Path own = Files.createTempDirectory(folder, "run");
    Path experiment = Files.write(own.resolve("small.properties"), List.of(lines));
    InProcess.Result result =
        InProcess.run("--virtual", "--quiet", "--results", own.toString(), experiment.toString());
    assertThat(result.code()).as(result.err()).isZero();
    return Path.of(result.out().strip()).resolveSibling("");
  }
}
