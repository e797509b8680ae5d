package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.log.UnreadableException;
import org.junit.jupiter.api.Test;

/** The files of a trial in which process 2 was killed at 30 s of 60, after 90 ticks of 180. */
class KilledLogsTest extends KilledLogs {
  private static void keepRows(Path log, int rows) throws IOException {
    List<String> lines = Files.readAllLines(log).subList(0, rows + 1);
    Files.writeString(log, String.join("\n", lines) + "\n");
  }

  @Test
  void shouldBeIncompleteAsPlannedWhenEveryRowIsThere() throws IOException {
    TrialFolder folder = write();
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);
    recordAsReal(folder, 90);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void shouldFindALogThatWasCut() throws IOException {
    TrialFolder folder = write();
    keepRows(folder.log(2), 30);

    CheckResult result = check(folder);
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 2: its log ends with tick 30, but 90 ticks were made before it was killed");

    recordAsReal(folder, 90);
    assertThat(check(folder).rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(result.rules().get(Rule.TICKS.ordinal()).first());
  }

  @Test
  void shouldRefuseALogThatIsGoneOrEmpty() throws IOException {
    TrialFolder folder = write();
    Files.writeString(folder.log(2), "");
    assertThatThrownBy(() -> check(folder))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith(folder.log(2) + ":1: the file is empty");

    Files.delete(folder.log(2));
    assertThatThrownBy(() -> check(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.log(2) + ": there is no such file");
  }

  @Test
  void shouldRefuseAQueueFileThatIsGone() throws IOException {
    TrialFolder folder = write();
    Files.delete(folder.queue(2));

    assertThatThrownBy(() -> check(folder))
        .hasMessageStartingWith(folder.queue(2) + ": there is no such file");
  }

  /** A signal may come in the middle of a write. */
  @Test
  void shouldLeaveOutALastRowThatTheSignalCutShort() throws IOException {
    TrialFolder folder = write();
    String log = Files.readString(folder.log(2));
    Files.writeString(folder.log(2), log.substring(0, log.length() - 3));
    recordAsReal(folder, 89);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INCOMPLETE);

    // It was whole when the rows were counted.
    recordAsReal(folder, 90);
    assertThat(check(folder).verdict()).isEqualTo(Verdict.INVALID);
  }
}
