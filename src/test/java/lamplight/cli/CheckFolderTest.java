package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check FOLDER} for folders that are not those of a run. */
class CheckFolderTest {
  @TempDir private Path directory;

  /** The folder of a trial in which two clocks of process 2 are wrong, or of a right one. */
  private TrialFolder write(String name, long seed, boolean isRecorded, boolean isWrong)
      throws IOException {
    TrialSpec spec =
        TrialSpec.withRandomPhases(
            seed, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());
    TrialFolder folder = new TrialFolder(Files.createDirectories(directory.resolve(name)));
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      VirtualTrial.record("", spec, logs).write(folder.record());
    }
    if (!isRecorded) {
      Files.delete(folder.record());
    }
    if (isWrong) {
      // The last two events of process 2 are internal, so that nothing follows from their clocks.
      List<String> rows = Files.readAllLines(folder.log(2));
      for (int row = rows.size() - 2; row < rows.size(); row++) {
        String[] fields = rows.get(row).split(",", -1);
        fields[5] = Long.toString(Long.parseLong(fields[5]) + 2 * row);
        rows.set(row, String.join(",", fields));
      }
      Files.writeString(folder.log(2), String.join("\n", rows) + "\n");
    }
    return folder;
  }

  private static InProcess.Result check(Object... words) {
    List<String> typed =
        Stream.concat(Stream.of("check"), Stream.of(words).map(Object::toString)).toList();
    return InProcess.run(typed.toArray(String[]::new));
  }

  private static void assertRefused(InProcess.Result result, String sentence) {
    assertThat(result).isEqualTo(new InProcess.Result(2, "", "harness: " + sentence + "\n"));
  }

  @Test
  void theFolderOfATrialShouldBeHeldAgainstItsRecord() throws IOException {
    InProcess.Result result = check(write("trial", 1, true, false).path());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("logs: valid\n  rule 1: 200 examined, 0 violations - ticks")
        .contains("  rule 8: 153 examined, 0 violations - ")
        .doesNotContain("in part")
        .hasLineCount(9);
  }

  @Test
  void looseLogsShouldSayWhatCouldNotBeExamined() throws IOException {
    InProcess.Result result = check(write("logs", 1, false, false).path());

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("times do not go back\n    in part: when ticks were due is not known\n")
        .endsWith(
            "  rule 8: 153 examined, 0 violations - a draw acts only on an empty queue, and is the"
                + " seed's own for that tick\n"
                + "    in part: the draws are not known without their seed\n");
  }

  @Test
  void aSeedShouldLetTheDrawsBeExamined() throws IOException {
    Path logs = write("logs", 1, false, false).path();

    assertThat(check("--seed", 1, logs).out()).doesNotContain("without their seed");
    InProcess.Result sides = check("--seed", 1, "--draw-sides", 20, logs);
    assertThat(sides.code()).isEqualTo(1);
    assertThat(sides.out())
        .contains("    first: process 3, tick 3: ")
        .contains(", but the draw of");
    assertThat(check("--seed", 2, logs))
        .isEqualTo(
            new InProcess.Result(
                3,
                "",
                "harness: "
                    + logs.resolve("process-1.csv")
                    + ":2: column 1 (seed): \"1\": expected 2, the seed given\n"));
    assertRefused(
        check("--draw-sides", 7, logs),
        "--draw-sides says how the draws of a seed are made: expected --seed with it");
  }

  @Test
  void everyFolderBelowShouldBeATrialOfItsOwn() throws IOException {
    write("class/ben 10", 1, false, false);
    write("class/ben 2", 1, false, true);
    Files.delete(write("class/cy", 2, true, false).log(3));

    InProcess.Result result = check(directory.resolve("class"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "ben 2: invalid",
            "ben 10: valid, 200 events, 47 messages matched",
            "cy: unreadable",
            "2 of 3 trials checked: 1 valid, 1 invalid (2 violations), 1 unreadable",
            "first trouble: ben 2 ("
                + directory.resolve("class/ben 2")
                + "): rule 2: process 2, tick 59: the clock is 233, but after 114, 115 was"
                + " expected");
  }

  @Test
  void allShouldListEveryViolation() throws IOException {
    Path logs = write("logs", 1, false, true).path();

    InProcess.Result result = check("--all", logs);
    assertThat(result.out())
        .endsWith(
            """
              all 2 violations, in the order in which they were found:
                rule 2: process 2, tick 59: the clock is 233, but after 114, 115 was expected
                rule 2: process 2, tick 60: the clock is 236, but after 233, 234 was expected
            """);
    assertThat(check(logs).out()).doesNotContain("tick 60");
  }

  @Test
  void rulesThatAreNotChosenShouldNotCount() throws IOException {
    Path logs = write("logs", 1, false, true).path();

    InProcess.Result result = check("--rules", "1,3-8", "--all", logs);
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("logs: valid\n  rule 1: ").doesNotContain("rule 2");
    assertThat(check("--rules", "2", logs).code()).isEqualTo(1);
    assertThat(check("--rules", "9", logs).err())
        .startsWith("harness: --rules 9: expected rules from 1 to 8, such as 1-7 or 2,4-6\n");
  }

  @Test
  void aFolderWithoutLogsShouldBeToldWhatWasExpected() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertRefused(
        check(empty),
        empty
            + ": no run, and no log in our format in it or in the folders below: expected"
            + " effective.properties and run.properties, or process-1.csv, process-2.csv and so"
            + " on");

    Files.delete(write("one", 1, false, false).log(1));
    Files.delete(directory.resolve("one/process-2.csv"));
    assertThat(check(directory.resolve("one")))
        .isEqualTo(
            new InProcess.Result(
                3,
                "",
                "harness: "
                    + directory.resolve("one/process-3.csv")
                    + ": the only log in its folder: expected one of each process, of which a trial"
                    + " has at least two\n"));
  }

  @Test
  void drawsThatARecordTellsShouldNotBeSaidAgain() throws IOException {
    Path trial = write("trial", 1, true, false).path();
    assertRefused(
        check("--seed", 1, trial),
        "--seed and --draw-sides go with logs: the trial.properties in "
            + trial
            + " says what was drawn");
  }
}
