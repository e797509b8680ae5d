package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.check.Violation;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in our format of which nothing else is known, as another program writes them. */
class LooseLogsTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
          1, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());

  @TempDir private Path directory;
  private TrialFolder folder;
  private List<Path> logs;

  @BeforeEach
  void writeLogs() throws IOException {
    folder = LoggedTrial.write(directory, SPEC);
    logs = List.of(folder.log(3), folder.log(1), folder.log(2));
  }

  private CheckResult check(OptionalLong seed, ViolationListener all) throws IOException {
    return new LogSetCheck(logs, Optional.empty(), seed, Optional.empty()).check(all);
  }

  @Test
  void shouldExamineWithoutRecordWhatTheLogsTell() throws IOException {
    CheckResult result = check(OptionalLong.empty(), ViolationListener.NONE);

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.rules().stream().map(RuleResult::examined))
        .containsExactly(200L, 200L, 108L, 47L, 6L, 64L, 217L, 153L);
    assertThat(result.rules().stream().map(RuleResult::extent))
        .containsExactly(
            Extent.part("when ticks were due is not known"),
            Extent.WHOLE,
            Extent.WHOLE,
            Extent.WHOLE,
            Extent.WHOLE,
            Extent.WHOLE,
            Extent.WHOLE,
            Extent.part("the draws are not known without their seed"));
  }

  @Test
  void shouldFindADrawOnAQueueThatIsNotEmptyWithoutItsSeed() throws IOException {
    // The first receive that left a message in the queue is made an internal event.
    List<String> rows = Files.readAllLines(folder.log(1));
    int busy = 1;
    while (!rows.get(busy).contains(",receive,") || rows.get(busy).split(",")[6].equals("0")) {
      busy++;
    }
    String[] fields = rows.get(busy).split(",", -1);
    fields[4] = "internal";
    fields[7] = fields[8] = fields[9] = fields[10] = "";
    rows.set(busy, String.join(",", fields));
    Files.writeString(folder.log(1), String.join("\n", rows) + "\n");

    List<Violation> all = new ArrayList<>();
    CheckResult result = check(OptionalLong.empty(), all::add);
    assertThat(result.rules().get(7).first())
        .matches(
            "process 1, tick " + fields[2] + ": an internal event although the queue holds .*");
    assertThat(all).hasSize((int) result.violations());
    assertThat(all).contains(Violation.of(Rule.DRAWS, result.rules().get(7).first()));
  }

  @Test
  void shouldReadColumnsInAnyOrderAndLogsWithoutASeed() throws IOException {
    for (Path file : List.of(folder.log(1), folder.log(2), folder.log(3), folder.queue(2))) {
      List<String> reversed = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
        fields.remove(0);
        Collections.reverse(fields);
        reversed.add(String.join(",", fields));
      }
      Files.writeString(file, String.join("\r\n", reversed) + "\r\n");
    }

    CheckResult result = check(OptionalLong.of(1), ViolationListener.NONE);

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.rules().stream().map(RuleResult::examined))
        .containsExactly(200L, 200L, 108L, 47L, 6L, 64L, 217L, 153L);
  }
}
