package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.experiment.ExperimentFile;
import lamplight.results.LostTrialsException;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which trial is meant by a point and a seed, either of which may be left out. */
class TrialChoiceTest {
  private static final String STUDY = "rates = 1, 3\nvary.draw.sides = 4 | 9\n";
  private static final String PLAIN = "rates = 1, 3\n";
  private static final String FOUR = "draw.sides=4";

  @TempDir private Path folder;
  private Path run = Path.of("");

  private TrialChoice choice(String settings, String... more) throws Exception {
    Path file = folder.resolve("x.properties");
    Files.writeString(file, settings + "seeds = 1..3\nduration = 5 s\n");
    String results = folder.resolve("results").toString();
    String[] arguments =
        Stream.concat(
                Stream.of(more),
                Stream.of("--virtual", "--quiet", "--results", results, file.toString()))
            .toArray(String[]::new);
    InProcess.Result made = InProcess.run(arguments);
    assertThat(made.code()).as(made.err()).isZero();
    run = Path.of(made.out().trim()).resolveSibling("");
    RunFolder opened = RunFolder.open(run);
    return new TrialChoice(
        opened, ExperimentFile.parseWritten(opened.effective(), List.of()).study());
  }

  private void fail(String trial) throws Exception {
    Path record = run.resolve("trials").resolve(trial).resolve("trial.properties");
    Files.writeString(
        record,
        Files.readString(record)
            .replace("state = complete", "state = failed")
            .replaceFirst("cause = *\n", "cause = no JVM\n"));
  }

  private static void assertRefused(
      TrialChoice choice, @Nullable String point, @Nullable Long seed, String sentence) {
    assertThatThrownBy(() -> choice.of(point, seed))
        .isInstanceOf(UserException.class)
        .hasMessage(sentence);
  }

  @Test
  void shouldBeTheFirstCompleteTrial() throws Exception {
    TrialChoice choice = choice(STUDY);
    fail(FOUR + "/seed-1");

    assertThat(choice.of(null, null)).isEqualTo(new TrialId(FOUR, 2));
    assertThat(choice.of("draw.sides=9", null)).isEqualTo(new TrialId("draw.sides=9", 1));
    assertThat(choice.of(null, 1L)).isEqualTo(new TrialId("draw.sides=9", 1));
  }

  @Test
  void shouldBeAFailedOneWhenItIsNamed() throws Exception {
    TrialChoice choice = choice(PLAIN);
    for (String trial : List.of("seed-1", "seed-2", "seed-3")) {
      fail(trial);
    }

    assertThat(choice.of(null, 2L)).isEqualTo(new TrialId("", 2));
    assertRefused(
        choice,
        null,
        null,
        choice.folder().path()
            + ": no trial is complete; choose one of those that failed, such as: --seed 1");
  }

  @Test
  void shouldSayWhichTrialsThereAre() throws Exception {
    TrialChoice choice = choice(STUDY);
    Path path = choice.folder().path();

    assertRefused(
        choice, null, 7L, path + ": there is no trial of seed 7: expected one of its seeds, 1..3");
    assertRefused(
        choice,
        "draw.side=4",
        null,
        "--point draw.side=4: " + path + " has no such point; did you mean draw.sides=4?");
    assertRefused(
        choice,
        "rates",
        null,
        "--point rates: "
            + path
            + " has no such point: expected one of draw.sides=4, draw.sides=9");
  }

  @Test
  void shouldRefuseAPointOfARunWithoutPoints() throws Exception {
    TrialChoice choice = choice(PLAIN);

    assertRefused(
        choice,
        "draw.sides=4",
        null,
        "--point: "
            + choice.folder().path()
            + " is no study, so that its trials differ by their seeds alone: expected no --point");
  }

  @Test
  void shouldSayThatATrialHasNotEnded() throws Exception {
    TrialChoice choice = choice(PLAIN);
    for (String trial : List.of("seed-2", "seed-3", "seed-1")) {
      Files.move(run.resolve("trials/" + trial), run.resolve("trials/no-" + trial));
      Files.deleteIfExists(run.resolve("checks.csv")); // Which would tell of it.
      if (trial.equals("seed-3")) {
        assertRefused(
            choice, null, 2L, choice.folder().path() + ": the trial of seed 2 has not ended yet");
      }
    }

    assertRefused(choice, null, null, choice.folder().path() + ": no trial has ended yet");
  }

  @Test
  void shouldSayThatTheLogsAreGoneOfWhichTheTablesTell() throws Exception {
    TrialChoice choice = choice(PLAIN);
    Files.move(run.resolve("trials"), run.resolve("elsewhere"));

    for (Long seed : new Long[] {null, 2L}) {
      assertThatThrownBy(() -> choice.of(null, seed))
          .isInstanceOf(LostTrialsException.class)
          .hasMessageContaining(
              ": its tables tell of 3 trials, but the logs of 3 of them are not there (first: seed"
                  + " 1): put the logs back, or run these trials again with: ");
    }
    assertThat(InProcess.run("show", run.toString()).code()).isEqualTo(3);
  }

  @Test
  void shouldKnowAPointByItsLabelInAReport() throws Exception {
    assertThat(choice(STUDY).of("9", null)).isEqualTo(new TrialId("draw.sides=9", 1));
    TrialChoice two = choice(STUDY + "vary.network.delay = 0 ms | 1 s\n");

    assertThat(two.of("draw.sides 9; network.delay\u00a01000 ms", 2L))
        .isEqualTo(new TrialId("draw.sides=9,network.delay=1000_ms", 2));
  }

  @Test
  void shouldBeAnyTrialWhereNoneLeavesLogs() throws Exception {
    TrialChoice choice = choice(PLAIN, "--set", "logs=discard");

    assertThat(choice.of(null, null)).isEqualTo(new TrialId("", 1));
    assertThat(choice.of(null, 3L)).isEqualTo(new TrialId("", 3));
  }
}
