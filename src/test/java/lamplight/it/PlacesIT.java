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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd places to run in: names of folders and files, locales, addresses, and JVMs that print. */
class PlacesIT {
  private static final String[] REAL = {
    "rates = 1, 3", "duration = 5 s", "seeds = 1", "time.scale = 10"
  };
  private static final String[] VIRTUAL = {
    "rates = 1, 3", "duration = 5 s", "seeds = 1", "time = virtual"
  };

  @TempDir Path temporary;

  private Path folder(String name) throws IOException {
    return Files.createDirectory(temporary.resolve(name));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  @Test
  void shouldRunInAFolderWithAnyNameWhereIpv6IsPreferred() throws Exception {
    Path folder = folder("cs262: 'a*;b' 100%p\n\u001b[31m#?");
    Harness harness = new Harness(folder);
    harness.experiment("e.properties", REAL);

    Harness.Result result;
    try (Harness.Running running =
        harness.start(Map.of(), List.of("-Djava.net.preferIPv6Addresses=true"), "e.properties")) {
      result = running.await();
    }
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.report(folder)).isRegularFile();
    assertThat(result.err()).doesNotContain("\u001b");
  }

  @Test
  void shouldTellOfACrashedJvmAndKeepItsReportWithTheTrial() throws Exception {
    Path folder = folder("100%p");
    Harness harness = new Harness(folder);
    harness.experiment("crash.properties", "rates = 1, 3", "seeds = 1");

    Harness.Result result;
    long crashed;
    try (Harness.Running running = harness.start("crash.properties")) {
      List<ProcessHandle> children = running.awaitChildren(2);
      running.awaitErr("started");
      crashed = children.get(0).pid();
      Harness.signal(crashed, "SEGV");
      result = running.await();
    }
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains(
            "wrote: A fatal error has been detected by the Java Runtime Environment: SIGSEGV (0x");
    assertThat(names(result.run(folder).resolve("trials/seed-1")))
        .contains("hs_err_pid" + crashed + ".log");
    assertThat(names(folder)).noneMatch(name -> name.startsWith("hs_err"));
  }

  @Test
  void shouldRefuseNamesThatTheLocaleCannotExpress() throws Exception {
    Path folder = folder("häus");
    Harness harness = new Harness(folder);
    harness.experiment("e.properties", VIRTUAL);

    Harness.Result here = inLocaleC(harness, "e.properties");
    assertThat(here.exit()).isEqualTo(2);
    assertThat(here.out()).isEmpty();
    assertThat(here.err())
        .startsWith("harness: the current folder (")
        .endsWith(
            "h??us) holds letters beyond US-ASCII, the charset of the locale (LC_ALL=C); nothing"
                + " was started; use a UTF-8 locale: LC_ALL=C.UTF-8 java -jar harness.jar"
                + " e.properties\n");
    assertThat(names(temporary)).containsExactly("häus");

    Harness beside = new Harness(temporary);
    Harness.Result argument = inLocaleC(beside, "plan", "häus/e.properties");
    assertThat(argument.exit()).isEqualTo(2);
    assertThat(argument.err())
        .startsWith("harness: argument 2 (h??us/e.properties) holds letters beyond US-ASCII");
    // What the locale can express goes on working, with such names beside it.
    Files.createFile(temporary.resolve("é.properties"));
    Harness.Result misspelt = inLocaleC(beside, "plan", "e.propertis");
    assertThat(misspelt.err()).startsWith("e.propertis: there is no such file");
    assertThat(inLocaleC(beside, "keys").exit()).isZero();
  }

  private static Harness.Result inLocaleC(Harness harness, String... arguments)
      throws IOException, InterruptedException {
    try (Harness.Running running = harness.start(Map.of("LC_ALL", "C"), List.of(), arguments)) {
      return running.await();
    }
  }

  @Test
  void shouldNeverPrintAControlCharacterOfANameAndEndWithThePath() throws Exception {
    Path folder = folder("w");
    Harness harness = new Harness(folder);
    String name = "a\n\u001b[31mb.properties";
    harness.experiment(name, VIRTUAL);

    Harness.Result run = harness.run(name);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.report(folder)).isRegularFile().startsWith(folder.resolve("results/a__[31mb"));
    assertThat(run.out() + run.err()).doesNotContain("\u001b");
    assertThat(run.run(folder).resolve("run.properties"))
        .content()
        .contains("$'a\\\\n\\\\u001b[31mb.properties'");

    Harness.Result missing = harness.run("no\u001b[2J\nsuch.properties");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).startsWith("no\\u001b[2J\\nsuch.properties: ");
    for (String option : List.of("--results", "--resume")) {
      Harness.Result refused = harness.run(name, option, "r\u001b[2J");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .contains(option + " r\\u001b[2J: the path holds an escape control character (U+001B)")
          .doesNotContain("\u001b");
    }
    assertThat(names(folder)).noneMatch(entry -> entry.startsWith("r\u001b"));
  }

  @Test
  void shouldLeaveALatestThatIsNoLinkAlone() throws Exception {
    Path folder = folder("w");
    Harness harness = Harness.withCharts(folder);
    harness.experiment("e.properties", VIRTUAL);
    Path latest = folder.resolve("results/e/latest");

    Harness.Result first = harness.run("--quiet", "e.properties");
    Files.delete(latest);
    Files.move(first.run(folder), latest);
    Harness.Result second = harness.run("--quiet", "e.properties");
    assertThat(second.exit()).isZero();
    assertThat(second.err())
        .isEqualTo(
            "harness: no link to the newest run: results/e/latest is a folder of its own and stays"
                + " as it is; rename it, and the next run sets the link\n");
    assertThat(second.report(folder)).isRegularFile();
    // It is a run like others.
    Harness.Result report = harness.run("report", "results/e/latest");
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(report.out()).isEqualTo("results/e/latest/report.md\n");
  }

  /** As with {@code <(...)} of a shell: its other end is open, so that reading it ends. */
  @Test
  void shouldReadAnExperimentFromAPipeThatWasOpenedForIt() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/stdin")), "a system that names standard input");
    Harness harness = new Harness(folder("w"));

    try (Harness.Running running = harness.start("plan", "/dev/stdin")) {
      try (OutputStream in = running.process().getOutputStream()) {
        in.write("rates = 1, 3\nseeds = 1\n".getBytes(StandardCharsets.UTF_8));
      }
      Harness.Result result = running.await();
      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.out()).startsWith("stdin: 1 trial of 2 processes");
    }
  }
}
