package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.UnreadableException;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.TestRuns;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTrialTest {
  private static final TrialId ID = new TrialId("", 1);

  private final Experiment experiment = TestRuns.fixed(10, 1, TimeMode.VIRTUAL, 1, 3, 6);
  @TempDir private Path results;
  private RunFolder folder = new RunFolder(Path.of(""));
  private TrialFolder trial = new TrialFolder(Path.of(""));

  @BeforeEach
  void writeATrial() throws Exception {
    folder = RunFolder.create(results, "test", Instant.EPOCH);
    trial = folder.trial(ID);
    Files.createDirectories(trial.path());
    TrialSpec spec = experiment.trial(1);
    try (TrialLogWriter logs = new TrialLogWriter(trial, spec)) {
      VirtualTrial.record("", spec, logs).write(trial.record());
    }
  }

  private ReadTrial read() throws Exception {
    return ReadTrial.of(folder, Study.of(experiment), ID);
  }

  @Test
  void shouldHoldWhatTheLogsSay() throws Exception {
    ReadTrial read = read();
    TrialHistory history = read.history();

    assertThat(IntStream.rangeClosed(1, 3).map(history::events)).containsExactly(10, 30, 60);
    List<String> rows = Files.readAllLines(trial.log(2));
    for (int index = 0; index < history.events(2); index++) {
      String[] cells = rows.get(index + 1).split(",", -1);
      int event = history.event(2, index);
      assertThat(List.of(cells[3], cells[5]))
          .containsExactly(
              Long.toString(history.timeNs(event)), Long.toString(history.clock(event)));
    }
    assertThat(history.waiting(1)).hasSize(Files.readAllLines(trial.queue(1)).size() - 1);
    assertThat(read.check().verdict()).isEqualTo(Verdict.VALID);
    assertThat(read.record().spec()).isEqualTo(experiment.trial(1));
  }

  @Test
  void shouldFindWhatOnlyTheSeedRulesOutAsTheCheckDoes() throws Exception {
    Files.writeString(
        trial.record(),
        Files.readString(trial.record()).replace("process.2.exit = ", "process.2.exit = 7"));

    assertThat(read().check()).isEqualTo(TrialAnalyzer.analyze(trial, false).check());
    assertThat(read().check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldRunATrialWithoutLogsAgain() throws Exception {
    Experiment discarded = Made.with(experiment, Keys.LOGS, LogSetting.DISCARD);
    TrialHistory logged = read().history();

    TrialHistory computed =
        ReadTrial.of(new RunFolder(results.resolve("none")), Study.of(discarded), ID).history();

    assertThat(columns(computed)).isEqualTo(columns(logged));
    assertThat(computed.waiting(1)).isEqualTo(logged.waiting(1));
  }

  private static List<List<Long>> columns(TrialHistory history) {
    return IntStream.range(0, history.size())
        .mapToObj(
            e ->
                List.of(
                    (long) history.process(e),
                    history.tick(e),
                    history.timeNs(e),
                    history.clock(e),
                    history.queueLength(e),
                    (long) history.peer(e),
                    history.number(e),
                    (long) (history.isReceive(e) ? history.sendOf(e) : -1)))
        .toList();
  }

  @Test
  void shouldReadATrialThatBreaksARule() throws Exception {
    List<String> rows = new ArrayList<>(Files.readAllLines(trial.log(3)));
    String[] cells = rows.get(20).split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.set(20, String.join(",", cells));
    Files.writeString(trial.log(3), String.join("\n", rows) + "\n");

    assertThat(read().check().firstViolation().orElseThrow())
        .startsWith("rule 2: process 3, tick 20: ");
  }

  /** The logs of a trial that failed end anywhere. */
  @Test
  void shouldReadATrialThatFailed() throws Exception {
    Files.writeString(
        trial.record(),
        Files.readString(trial.record())
            .replace("state = complete", "state = failed")
            .replaceFirst("cause = *\n", "cause = no JVM\n"));
    Files.delete(trial.log(2));
    Files.delete(trial.queue(2));

    TrialHistory history = read().history();

    assertThat(IntStream.rangeClosed(1, 3).map(history::events)).containsExactly(10, 0, 60);
  }

  @Test
  void shouldNameTheFilesThatCannotBeRead() throws Exception {
    Files.delete(trial.log(2));

    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableException.class)
        .hasMessage(trial.log(2) + ": there is no such file");
  }
}
