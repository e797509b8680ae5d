package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Kills;
import lamplight.check.Verdict;
import lamplight.log.LogFormatException;
import lamplight.log.TrialFolder;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLogsTest {
  private static final int TRIALS = 300;

  @TempDir private Path directory;

  @Test
  void shouldFindEveryTrialInVirtualTimeValid() throws IOException {
    for (int trial = 1; trial <= TRIALS; trial++) {
      // With aligned phases many ticks and arrivals fall on the same instant.
      TrialSpec spec = RandomTrials.next(new Random(trial), trial % 2 == 0);
      TrialFolder folder = LoggedTrial.write(directory, spec);

      CheckResult result = check(folder, spec, true);

      assertThat(result.verdict()).as("trial %d: %s", trial, result).isEqualTo(Verdict.VALID);
    }
  }

  @Test
  void shouldFindEverySingleWrongFieldOrRefuseIt() throws IOException {
    int refused = 0;
    for (int trial = 1; trial <= TRIALS; trial++) {
      Random random = new Random(trial);
      TrialSpec spec = RandomTrials.next(random, false);
      TrialFolder folder = LoggedTrial.write(directory, spec);
      String mutation = Mutation.apply(folder, spec, random);
      try {
        assertThat(check(folder, spec, true).verdict())
            .as("trial %d: %s", trial, mutation)
            .isEqualTo(mutation.isEmpty() ? Verdict.VALID : Verdict.INVALID);
      } catch (LogFormatException fault) {
        refused++;
        assertThat(fault)
            .as("trial %d: %s", trial, mutation)
            .hasMessageStartingWith(folder.path().toString());
      }
    }
    assertThat(refused).isBetween(TRIALS / 10, TRIALS / 2);
  }

  @Test
  void shouldFindAnyMissingRow() throws IOException {
    for (int trial = 1; trial <= TRIALS; trial++) {
      Random random = new Random(trial);
      TrialSpec spec = RandomTrials.next(random, false);
      TrialFolder folder = LoggedTrial.write(directory, spec);
      Path log = folder.log(1 + random.nextInt(spec.processes()));
      List<String> lines = new ArrayList<>(Files.readAllLines(log));
      if (lines.size() > 1) {
        String removed = lines.remove(1 + random.nextInt(lines.size() - 1));
        Files.writeString(log, String.join("\n", lines) + "\n");

        assertThat(check(folder, spec, true).verdict())
            .as("trial %d without the row %s", trial, removed)
            .isEqualTo(Verdict.INVALID);
      }
    }
  }

  @Test
  void shouldNeverFindAViolationInATrialThatWasCutOffAtAnyInstant() throws IOException {
    for (int trial = 1; trial <= TRIALS; trial++) {
      Random random = new Random(trial);
      TrialSpec spec = RandomTrials.next(random, trial % 2 == 0);
      TrialFolder folder = LoggedTrial.write(directory, spec);
      LoggedTrial.cutOff(folder, spec, (random.nextLong() >>> 1) % spec.durationNs(), random);

      CheckResult result = check(folder, spec, false);

      assertThat(result.verdict()).as("trial %d: %s", trial, result).isEqualTo(Verdict.INCOMPLETE);
    }
  }

  @Test
  void shouldReadWhatIsThereOfAnIncompleteTrial() throws IOException {
    TrialSpec spec = RandomTrials.next(new Random(1), false);
    TrialFolder folder = LoggedTrial.write(directory, spec);
    for (int process = 1; process <= spec.processes(); process++) {
      Files.delete(folder.queue(process));
      Files.writeString(folder.log(process), "");
    }
    Files.delete(folder.log(2));

    assertThat(check(folder, spec, false).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThatThrownBy(() -> check(folder, spec, true))
        .hasMessage(folder.log(2) + ": there is no such file");
    Files.writeString(folder.log(2), "");
    assertThatThrownBy(() -> check(folder, spec, true))
        .isInstanceOf(LogFormatException.class)
        .hasMessageStartingWith(folder.log(1) + ":1: the file is empty");
  }

  @Test
  void shouldLeaveOutARowThatIsCutShortInAnIncompleteTrialOnly() throws IOException {
    TrialSpec spec = RandomTrials.next(new Random(2), false);
    TrialFolder folder = LoggedTrial.write(directory, spec);
    String log = Files.readString(folder.log(1));
    Files.writeString(folder.log(1), log.substring(0, log.length() - 3));
    for (int process = 1; process <= spec.processes(); process++) {
      Files.delete(folder.queue(process));
    }

    assertThat(check(folder, spec, false).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThatThrownBy(() -> check(folder, spec, true))
        .isInstanceOfSatisfying(
            LogFormatException.class, fault -> assertThat(fault.isCutShort()).isTrue());
  }

  private static CheckResult check(TrialFolder folder, TrialSpec spec, boolean complete)
      throws IOException {
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), complete, (receiver, arrived, sent) -> {});
    TrialLogs.of(folder, spec, Kills.inVirtualTime(spec), complete).tell(check);
    return check.result();
  }
}
