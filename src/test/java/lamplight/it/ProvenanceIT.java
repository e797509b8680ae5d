package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that another build resumes. */
class ProvenanceIT {
  private static final String COMMIT = "feedfacefeedfacefeedfacefeedfacefeedface";

  @TempDir Path folder;

  /** The same program, which says that it was built from another commit. */
  private Path anotherBuild() throws IOException {
    Path jar = Files.copy(Harness.builtJar(), folder.resolve("another.jar"));
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path build = zip.getPath("/lamplight/build.properties");
      String text =
          Files.readString(build)
              .replaceAll("(?m)^git.commit.id.full=.*$", "git.commit.id.full=" + COMMIT);
      assertThat(text).contains(COMMIT);
      Files.writeString(build, text);
    }
    return jar;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.list(tree)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(tree);
  }

  @Test
  void shouldSayWhichBuildMadeWhichTrials() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("x.properties", "rates = 1, 3", "seeds = 1..3", "duration = 20 s");
    Harness.Result first = harness.run("--virtual", "--quiet", "x.properties");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.report(folder))
        .content()
        .contains("All 3 trials were made by this version and JVM on this host.");
    Path run = first.run(folder);
    delete(run.resolve("trials/seed-2"));

    Harness.Result resumed =
        new Harness(folder, anotherBuild()).run("--quiet", "--resume", run.toString());

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(run.resolve("trials/seed-1/trial.properties")).content().doesNotContain(COMMIT);
    assertThat(run.resolve("trials/seed-2/trial.properties"))
        .content()
        .contains("git.commit = " + COMMIT + "\n");
    assertThat(Files.readString(run.resolve("report.md")))
        .contains("**Not all trials were made alike:**")
        .containsPattern("(?m)^\\| [^|]*commit feedfacefeed[^|]*\\|.*\\| 1 \\| seed 2 \\|$")
        .containsPattern("(?m)^\\|.*\\| 2 \\| seed 1, seed 3 \\|$");
    // A function of the folder: whoever writes the report, it says the same of them.
    String report = Files.readString(run.resolve("report.md"));
    assertThat(harness.run("report", run.toString()).exit()).isZero();
    assertThat(run.resolve("report.md")).hasContent(report);
  }

  @Test
  void shouldSayWhoComputedTrialsWithoutLogs() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "x.properties", "rates = 1, 3", "seeds = 1..3", "time = virtual", "logs = discard");
    Path run = harness.run("--quiet", "x.properties").run(folder);

    Harness.Result report = new Harness(folder, anotherBuild()).run("report", run.toString());

    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(run.resolve("report.md"))
        .content()
        .contains("All 3 trials were made by version")
        .contains("(commit feedfacefeed");
  }
}
