package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something that the program needs gives out: memory, the disk, standard output, time itself. */
class ExhaustedIT {
  @TempDir Path folder;

  /** With 16 MB the JVM would collect garbage for minutes on end before it gave up. */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx8m", "-Xmx16m"})
  void shouldSayThatMoreMemoryIsNeededAndNotHang(String heap) throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment("small.properties", "rates = 1, 3, 6", "seeds = 1", "time = virtual");
    try (Harness.Running running =
        harness.start(Map.of(), List.of(heap), "--quiet", "small.properties")) {
      Harness.Result result = running.await();

      assertThat(result.exit()).as(result.err()).isEqualTo(3);
      assertThat(result.err())
          .contains("not enough memory: this JVM may use " + heap.replaceAll("\\D", "") + " MB")
          .contains("java -Xmx256m -jar harness.jar")
          .doesNotContain("\tat ");
    }
    // The trial is whole, so that the command that was named makes the report.
    Path run = harness.onlyRun("small");
    Harness.Result report = harness.run("report", run.toString());
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(run).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aSignalBeforeAnythingHasBegunShouldBeAnInterruption() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment("early.properties", "rates = 1, 3", "seeds = 1");
    Path classes = folder.resolve("classes.log");
    try (Harness.Running running =
        harness.start(Map.of(), List.of("-Xlog:class+load:file=" + classes), "early.properties")) {
      // The first class of the library that reads the command line.
      Harness.awaitThat(
          "the commands are being loaded",
          () ->
              Files.exists(classes)
                  && Files.readString(classes, StandardCharsets.ISO_8859_1).contains("picocli."));
      running.signal("TERM");

      Harness.Result result = running.await();
      assertThat(result.exit()).as(result.err()).isEqualTo(130);
      assertThat(result.err()).contains("SIGTERM");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys", "plan x.properties", "--help"})
  void shouldSayThatStandardOutputCannotBeWritten(String words) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
    Harness.withCharts(folder).experiment("x.properties", "rates = 1, 3", "seeds = 1");

    Shell full = shell(words + " > /dev/full");
    assertThat(full.exit()).as(full.output()).isEqualTo(3);
    assertThat(full.output())
        .startsWith("harness: standard output cannot be written (No space left on device)")
        .hasLineCount(1);
    // Who reads no further knows it.
    Shell closed = shell(words + " | true; exit ${PIPESTATUS[0]}");
    assertThat(closed.exit()).isZero();
    assertThat(closed.output()).isEmpty();
    // Who hears nothing still has the exit code.
    assertThat(shell(words + " > /dev/null 2> /dev/full").exit()).isZero();
  }

  @Test
  void aReportThatFindsTheDiskFullShouldLeaveTheEarlierOneWhole() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=4m", "none", disk.toString()),
        "a file system of its own takes the right to mount one");
    try {
      Harness harness = Harness.withCharts(folder);
      harness.experiment("full.properties", "rates = 1, 3", "seeds = 1..2", "time = virtual");
      Path run = harness.run("--results", "disk", "full.properties").run(folder).toRealPath();
      Map<String, String> earlier = contents(run);
      // Room for the tables and not for every chart, then for nothing at all.
      for (int blocks : List.of(12, 0)) {
        fill(disk, blocks);

        Harness.Result result = harness.run("report", run.toString());

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        // What is being done may have been told before; the sentence is one line, and the last.
        List<String> lines = result.err().lines().toList();
        assertThat(lines.get(lines.size() - 1))
            .startsWith("harness: the report was not written (" + run)
            .contains("No space left on device")
            .endsWith("then run: java -jar harness.jar report " + run);
        assertThat(contents(run)).isEqualTo(earlier);
      }
      Files.delete(disk.resolve("filler"));
      assertThat(harness.run("report", run.toString()).exit()).isZero();
      assertThat(contents(run)).isEqualTo(earlier);
    } finally {
      assertThat(mount("umount", disk.toString())).isTrue();
    }
  }

  /** Fills a file system but for so many blocks of 4 kB. */
  private static void fill(Path disk, int blocks) throws IOException {
    Path filler = disk.resolve("filler");
    Files.deleteIfExists(filler);
    long free = Files.getFileStore(disk).getUsableSpace() / 4096 - blocks;
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (long block = 0; block < free; block++) {
        out.write(new byte[4096]);
      }
    }
  }

  private static Map<String, String> contents(Path run) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Latin-1 keeps every byte of a picture apart.
        contents.put(
            run.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  /** What a shell's command line came to; the output is standard error too. */
  private record Shell(int exit, String output) {}

  /** Runs the program with these words, which a shell reads. */
  private Shell shell(String words) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of(System.getProperty("harness.jar")).toAbsolutePath().toString();
    Process process =
        new ProcessBuilder("bash", "-c", "'" + java + "' -jar '" + jar + "' " + words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Shell(process.exitValue(), output);
  }

  private static boolean mount(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
