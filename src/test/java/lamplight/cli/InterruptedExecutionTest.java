package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.log.TrialFolder;
import lamplight.run.Build;
import lamplight.run.Interruption;
import lamplight.run.Run;
import lamplight.run.RunListener;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a person reads last of a run that was interrupted. */
class InterruptedExecutionTest {
  private static final String ALL_ENDED =
      "harness: interrupted when every trial had ended; the report is complete";
  private static final String TARGET = "queue_mean 1 \u00b10.0001%";

  @TempDir private Path folder;
  private final Interruption interruption = new Interruption();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void behindTheLastTrialNothingShouldBeLeftToResume() throws Exception {
    Run run = begun("");

    assertThat(executed(run, "comparing with theory")).isEqualTo(ExitCode.INTERRUPTED);

    assertThat(lastLine()).isEqualTo(ALL_ENDED);
    assertThat(run.folder().report()).exists();
    assertThat(run.folder().run()).content().contains("state = complete");
  }

  @Test
  void behindTheLastTrialOfARunWithoutLogsNothingShouldBeLeftEither() throws Exception {
    assertThat(executed(begun("logs = discard\n"), "comparing with theory"))
        .isEqualTo(ExitCode.INTERRUPTED);

    assertThat(lastLine()).isEqualTo(ALL_ENDED);
  }

  @Test
  void beforeTheLastTrialTheCommandThatGoesOnShouldBeNamed() throws Exception {
    Run run = begun("");

    assertThat(executed(run, "results: ")).isEqualTo(ExitCode.INTERRUPTED);

    assertThat(lastLine())
        .isEqualTo(
            "harness: interrupted; go on with: "
                + TypedCommand.of("--resume", run.folder().path().toString()));
  }

  @Test
  void beforeATargetIsReachedTheCommandThatGoesOnShouldBeNamed() throws Exception {
    Run run = begun("");
    run.execute(Optional.empty(), interruption, RunListener.NONE);
    ParsedExperiment settings = ExperimentFile.parseWritten(run.folder().effective(), List.of());
    Run resumed = Run.resume(run.folder(), settings, 1, Clock.systemUTC());

    // The seeds of the file have ended, and further ones would follow.
    executed(resumed, "so far nothing to run", "--until", TARGET);

    assertThat(lastLine()).contains("; go on with: ");
  }

  @Test
  void behindTheLastSeedThatATargetMayTakeNothingShouldBeLeftToResume() throws Exception {
    executed(begun(""), "comparing with theory", "--until", TARGET, "--max-seeds", "2");

    assertThat(lastLine()).isEqualTo(ALL_ENDED);
  }

  /** The report of the trials that are left would take the place of one of all. */
  @Test
  void beforeLostTrialsRanAgainTheTablesShouldStay() throws Exception {
    Run run = begun("");
    assertThat(executed(run, "never printed")).isZero();
    String checks = Files.readString(run.folder().path().resolve("checks.csv"));
    TrialFolder lost = run.folder().trial(new TrialId("", 2));
    Files.delete(lost.log(1));
    Files.delete(lost.log(2));
    ParsedExperiment settings = ExperimentFile.parseWritten(run.folder().effective(), List.of());
    err.reset();

    int code =
        executed(Run.resume(run.folder(), settings, 1, Clock.systemUTC()), "computing 1 trial");

    assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(printed())
        .contains("its tables tell of 2 trials, but the logs of 1 of them are not there");
    assertThat(lastLine()).startsWith("harness: interrupted; go on with: ");
    assertThat(run.folder().path().resolve("checks.csv")).hasContent(checks);
  }

  private Run begun(String further) throws Exception {
    Path file = folder.resolve("x.properties");
    Files.writeString(
        file, "rates = 1, 3\nseeds = 1..2\nduration = 20 s\ntime = virtual\n" + further);
    return Run.begin(
        ExperimentFile.parse(file, List.of()),
        folder.resolve("results"),
        "a test",
        Build.current(),
        1,
        Clock.systemUTC());
  }

  /** Executes a run, and interrupts it as soon as these words are printed. */
  private int executed(Run run, String words, String... further) throws Exception {
    OutputStream watched =
        new OutputStream() {
          @Override
          public void write(int value) {
            err.write(value);
            if (printed().contains(words)) {
              interruption.request();
            }
          }
        };
    Typed typed = new Typed();
    new CommandLine(typed).parseArgs(further);
    PrintStream stream = new PrintStream(watched, true, StandardCharsets.UTF_8);
    Console console = Console.plain(stream, StandardCharsets.UTF_8);
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Execution(typed.options, Clock.systemUTC(), out, console, Watchers.NOBODY)
        .call(run, interruption);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String lastLine() {
    return printed().lines().reduce("", (before, line) -> line);
  }

  /** The options as a command takes them. */
  @Command(name = "typed")
  private static final class Typed {
    @Mixin private final RunOptions options = new RunOptions();
  }
}
