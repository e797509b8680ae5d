package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A star in virtual time, whose relay takes no time; its files break no rule in themselves. */
class RecomputationTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
              1, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
          .withRelay(Optional.of(RelaySpec.DEFAULT));

  @TempDir private Path path;
  private TrialFolder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new TrialFolder(path);
    try (TrialLogWriter logs = new TrialLogWriter(folder, SPEC)) {
      VirtualTrial.record("", SPEC, logs).write(folder.record());
    }
  }

  private CheckResult check() throws IOException {
    return TrialAnalyzer.analyze(folder, false).check();
  }

  private void assertFound(String first) throws IOException {
    CheckResult result = check();
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.violations()).isEqualTo(1);
    assertThat(result.rules().get(Rule.DRAWS.number() - 1).first())
        .isEqualTo(first + " was expected, because a trial in virtual time follows from its seed");
  }

  @Test
  void shouldFindNothingInATrialAsItWasWritten() throws IOException {
    assertThat(check().verdict()).isEqualTo(Verdict.VALID);
    assertThat(check().violations()).isZero();
  }

  /** Both copies of the first message to all come to the relay at once: either may go first. */
  @Test
  void shouldFindAnOrderOfCopiesThatOnlyTheSeedRulesOut() throws IOException {
    List<String> rows = Files.readAllLines(folder.relayLog());
    int first = 1;
    while (!message(rows.get(first)).equals(message(rows.get(first + 1)))) {
      first++;
    }
    Collections.swap(rows, first, first + 1);
    Files.writeString(folder.relayLog(), String.join("\n", rows) + "\n");

    assertFound(
        "relay.csv, line "
            + (first + 1)
            + ": receiver is \""
            + receiver(rows.get(first))
            + "\", but \""
            + receiver(rows.get(first + 1))
            + '"');
  }

  private static String message(String row) {
    return row.split(",")[1];
  }

  private static String receiver(String row) {
    return row.split(",")[3];
  }

  @Test
  void shouldFindAnotherEndInTheRecord() throws IOException {
    Files.writeString(
        folder.record(),
        Files.readString(folder.record()).replace("process.2.exit = ", "process.2.exit = 7"));

    assertFound("trial.properties: process.2.exit = 7, but process.2.exit =");
  }

  @Test
  void shouldTellWhereAFileIsLongerOrShorter() throws IOException {
    Path file = path.resolve("some.csv");
    Files.writeString(file, "a,b\n1,2\n3,44\n");
    assertThat(difference(file, "a,b\n", "1,2\n"))
        .contains("some.csv, line 3: the row is \"3,44\", but the end of the file");
    assertThat(difference(file, "a,b\n", "1,2\n", "3,4\n"))
        .contains("some.csv, line 3: b is \"44\", but \"4\"");
    assertThat(difference(file, "a,b\n", "1,2\n", "3,44\n", "5,6\n"))
        .contains("some.csv, line 4: the file ends, but the row \"5,6\"");
    assertThat(difference(file, "a,b\n", "1,2\n", "3,44\n")).isEmpty();
  }

  private static Optional<String> difference(Path file, String... rows) throws IOException {
    FileComparison comparison = new FileComparison(file);
    try (comparison) {
      for (String row : rows) {
        comparison.write(row.getBytes(StandardCharsets.UTF_8));
      }
    }
    return comparison.difference();
  }
}
