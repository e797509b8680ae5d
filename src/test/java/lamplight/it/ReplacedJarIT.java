package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build replaces the jar of a run that goes on. */
@Tag("slow")
class ReplacedJarIT {
  @TempDir Path folder;
  private Path jar;
  private Harness harness;

  @BeforeEach
  void copyTheJar() throws IOException {
    jar = Files.copy(Harness.builtJar(), folder.resolve("own.jar"));
    harness = new Harness(folder, jar);
    harness.experiment(
        "x.properties", "rates = 2, 3", "duration = 40 s", "seeds = 1..2", "time.scale = 20");
  }

  private interface Change {
    void apply() throws IOException;
  }

  /** Changes the jar while the first of two trials runs, and resumes with the one that is built. */
  private void change(Change change) throws Exception {
    Harness.Result result;
    List<ProcessHandle> children;
    try (Harness.Running running = harness.start("--jobs", "1", "x.properties")) {
      children = running.awaitChildren(2);
      running.awaitErr("started");
      change.apply();
      result = running.await();
    }
    Harness.awaitGone(children);
    Path run = harness.onlyRun("x");
    String command = " java -jar harness.jar --resume " + folder.relativize(run);
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(jar + " was replaced or removed while this program ran from it")
        .contains(command)
        .doesNotContain("\tat ");
    assertThat(run.resolve(".harness.jar")).doesNotExist();

    Harness.Result resumed = new Harness(folder).run("--resume", run.toString());
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    for (int seed = 1; seed <= 2; seed++) {
      assertThat(run.resolve("trials/seed-" + seed + "/trial.properties"))
          .content()
          .startsWith("state = complete\n");
    }
    assertThat(run.resolve("report.md")).exists();
  }

  @Test
  void shouldGoOnWithTheTrialsWhereItIsRemoved() throws Exception {
    change(() -> Files.delete(jar));
  }

  @Test
  void shouldGoOnWithTheTrialsWhereAnotherIsMovedIntoItsPlace() throws Exception {
    Path other = Files.copy(Harness.builtJar(), folder.resolve("other.jar"));
    change(() -> Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING));
  }

  @Test
  void shouldSayWhyWhereItIsCutShort() throws Exception {
    change(
        () -> {
          try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.WRITE)) {
            channel.truncate(100_000);
          }
        });
  }

  @Test
  void shouldSayWhyWhereAnotherIsWrittenOverIt() throws Exception {
    // As long as the first, but nothing of it can be read any more.
    byte[] other = Files.readAllBytes(jar);
    for (int index = 0; index < other.length; index++) {
      other[index] ^= 0x55;
    }
    change(() -> Files.write(jar, other));
  }

  @Test
  void shouldStartChildrenFromItsOwnCopy() throws Exception {
    Predicate<ProcessHandle> isOfTheCopy =
        child ->
            List.of(child.info().arguments().orElse(new String[0])).stream()
                .anyMatch(word -> word.endsWith(".harness.jar"));
    try (Harness.Running running = harness.start("--jobs", "1", "x.properties")) {
      assertThat(running.awaitChildren(2)).allMatch(isOfTheCopy);
      running.signal("KILL");
      running.process().waitFor();
    }
    // What the killed harness left goes with the next one that takes the folder.
    Path run = harness.onlyRun("x");
    assertThat(run.resolve(".harness.jar")).exists();
    assertThat(harness.run("report", run.toString()).exit()).isZero();
    assertThat(run.resolve(".harness.jar")).doesNotExist();
  }
}
