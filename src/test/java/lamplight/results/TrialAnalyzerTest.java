package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.ProcessLog;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.State;
import lamplight.measure.HandWorkedTrial;
import lamplight.measure.Metric;
import lamplight.measure.PauseMeasures;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import lamplight.twin.TwinResult;
import lamplight.twin.TwinResult.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialAnalyzerTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
          3, 10, 60_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());

  @TempDir private Path path;

  @Test
  void shouldFindInTheLogsWhatTheRunningTrialShows() throws IOException {
    TrialFolder folder = new TrialFolder(path);
    TrialRecord record;
    try (Logs logs = new Logs(folder, SPEC)) {
      record = VirtualTrial.record("", SPEC, logs);
    }
    record.write(folder.record());
    TrialAnalyzer running = new TrialAnalyzer(SPEC, TimeBase.virtual(), true);
    VirtualTrial.run(SPEC, running);
    TrialMeasures measures = new TrialMeasures(SPEC, TimeBase.virtual());
    VirtualTrial.run(SPEC, measures);

    TrialAnalysis logged = TrialAnalyzer.analyze(folder);
    TrialAnalysis told = running.analysis(record);

    assertThat(logged.record()).isEqualTo(record);
    assertThat(logged.check().verdict()).isEqualTo(Verdict.VALID);
    assertThat(logged.check()).isEqualTo(told.check());
    assertThat(logged.series().seconds()).hasSize(601);
    for (int index = 0; index < 3; index++) {
      ProcessMeasures expected = measures.measures().get(index);
      for (Metric metric : Metric.values()) {
        assertThat(logged.measures().get(index).get(metric))
            .as("%s of process %d", metric.column(), index + 1)
            .isEqualTo(told.measures().get(index).get(metric));
        if (!metric.column().startsWith("latency")) {
          assertThat(told.measures().get(index).get(metric)).isEqualTo(expected.get(metric));
        }
      }
      // In virtual time without a delay a message arrives as it is sent.
      assertThat(logged.measures().get(index).get(Metric.LATENCY_P99_US)).hasValue(0);
    }
  }

  @Test
  void aPauseShouldBeToldAlikeByTheLogsAndTheRunningTrial() throws IOException {
    PlannedFault.Pause pause = new PlannedFault.Pause(2, 20_000_000_000L, 10_000_000_000L);
    TrialSpec spec =
        SPEC.withFaults(
            new PlannedFaults(List.of(pause, new PlannedFault.Kill(2, 40_000_000_000L))));
    TrialFolder folder = new TrialFolder(path);
    TrialAnalyzer running = new TrialAnalyzer(spec, TimeBase.virtual(), true);
    TrialRecord record = VirtualTrial.record("", spec, running);
    record.write(folder.record());
    try (Logs logs = new Logs(folder, spec)) {
      VirtualTrial.run(spec, logs);
    }

    TrialAnalysis logged = TrialAnalyzer.analyze(folder);

    assertThat(logged.pauses()).isEqualTo(running.analysis(record).pauses());
    assertThat(logged.pauses()).extracting(PauseMeasures::pause).containsExactly(pause);
    // 3 ticks a second for 10 s, and some 12 messages from process 3.
    assertThat(logged.pauses().get(0).lateTicks()).isEqualTo(30);
    assertThat(logged.pauses().get(0).heldMost()).isBetween(5L, 25L);
  }

  @Test
  void shouldMeasureRealTimeFromTheStartAndScaleOfTheRecord() throws IOException {
    long startNs = 1_767_225_600_000_000_000L;
    HandWorkedTrial trial = new HandWorkedTrial(startNs, 20);
    TrialSpec spec = HandWorkedTrial.spec();
    TrialRecord record =
        record(spec, TimeMode.REAL, new BigDecimal("20"), State.COMPLETE, "", startNs);
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TrialAnalyzer.timeBase(record), true);
    trial.events().forEach(event -> event.tell(analyzer));
    analyzer.on(new MutableEvent().queued(2, 1, 3, 5, startNs + 5_200_000_000L / 20));

    TrialAnalysis analysis = analyzer.analysis(record);

    List<ProcessMeasures> expected = trial.measured().measures();
    for (int index = 0; index < 2; index++) {
      for (Metric metric : EnumSet.complementOf(EnumSet.of(Metric.TWIN_AGREEMENT))) {
        assertThat(analysis.measures().get(index).get(metric).orElseThrow())
            .as("%s of process %d", metric.column(), index + 1)
            .isCloseTo(expected.get(index).get(metric).orElseThrow(), within(1e-9));
      }
    }
    // The trial was made up: its events are not those that the seed draws.
    assertThat(analysis.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldMeasureNothingOfAFailedTrial() throws IOException {
    TrialFolder folder = new TrialFolder(path);
    virtualRecord(State.FAILED, "process 2 died").write(folder.record());
    try (Logs logs = new Logs(folder, SPEC)) {
      VirtualTrial.run(SPEC, logs);
    }
    Files.delete(folder.log(2));
    Files.delete(folder.queue(2));

    TrialAnalysis analysis = TrialAnalyzer.analyze(folder);

    assertThat(analysis.record().cause()).isEqualTo("process 2 died");
    assertThat(analysis.check().verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(analysis.measures()).isEmpty();
    assertThat(analysis.series().seconds()).isEmpty();
    assertThat(analysis.series().processes()).isEmpty();
    assertThat(analysis.twin())
        .isEqualTo(new TwinResult.NotCompared("it ran in virtual time itself"));
  }

  @Test
  void shouldSetARealTrialBesideItsTwin() throws IOException {
    // The logs of the twin itself; then with the last clock of process 1 one too high.
    // In real time nothing starts at 0 itself.
    long startNs = 1;
    TrialFolder folder = new TrialFolder(path);
    List<ProcessEnd> ends;
    try (Logs logs = new Logs(folder, SPEC)) {
      ends = VirtualTrial.record("", SPEC, logs).processes();
    }
    new TrialRecord(
            "",
            SPEC,
            TimeMode.REAL,
            BigDecimal.ONE,
            State.COMPLETE,
            "",
            startNs,
            ends,
            Optional.empty(),
            List.of())
        .write(folder.record());
    TrialAnalysis agreeing = TrialAnalyzer.analyze(folder);
    List<String> rows = Files.readAllLines(folder.log(1));
    String last = rows.remove(60);
    String[] cells = last.split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.add(String.join(",", cells));
    Files.write(folder.log(1), rows);
    TrialAnalysis differing = TrialAnalyzer.analyze(folder);

    // 60 s of 1, 3 and 6 ticks a second.
    assertThat(agreeing.twin())
        .isEqualTo(
            new TwinResult.Compared(
                List.of(new Agreement(60, 60), new Agreement(180, 180), new Agreement(360, 360)),
                Optional.empty(),
                OptionalLong.empty()));
    assertThat(agreeing.measures())
        .extracting(measures -> measures.get(Metric.TWIN_AGREEMENT))
        .containsOnly(OptionalDouble.of(1));
    assertThat(((TwinResult.Compared) differing.twin()).processes().get(0))
        .isEqualTo(new Agreement(60, 59));
    assertThat(differing.measures().get(0).get(Metric.TWIN_AGREEMENT)).hasValue(59.0 / 60);
    assertThat(differing.measures().get(1).get(Metric.TWIN_AGREEMENT)).hasValue(1);
    // Nothing else changes beside a twin.
    assertThat(agreeing.measures().get(2).get(Metric.TICKS)).hasValue(360);
    assertThat(agreeing.check().verdict()).isEqualTo(Verdict.VALID);
  }

  private static String ticksOf(TrialFolder folder, long startNs, long endNs) throws IOException {
    record(SPEC, TimeMode.REAL, BigDecimal.ONE, State.COMPLETE, "", startNs)
        .endedAt(endNs)
        .write(folder.record());
    return TrialAnalyzer.analyze(folder).check().rules().get(Rule.TICKS.ordinal()).first();
  }

  /** The last tick of all, of process 3, is due 59,982,701,043 ns after the start. */
  @Test
  void shouldHoldTheTicksOfARealTrialAgainstItsStartAndEnd() throws IOException {
    TrialFolder folder = new TrialFolder(path);
    try (Logs logs = new Logs(folder, SPEC)) {
      VirtualTrial.run(SPEC, logs);
    }

    assertThat(ticksOf(folder, 1, 59_982_701_043L)).isEmpty();
    assertThat(ticksOf(folder, 1, 59_982_701_042L))
        .isEqualTo(
            "process 3, tick 360: the time is 59982701043 ns, but the trial had ended by"
                + " 59982701042 ns");
    // As if the logs were of a trial that had started an hour before.
    assertThat(ticksOf(folder, 3_600_000_000_000L, 4_000_000_000_000L))
        .isEqualTo(
            "process 2, tick 1: the time is 76333014 ns, but not before its deadline, 3600076333014"
                + " ns, was expected");
  }

  @Test
  void shouldSayWhyATrialHasNoTwin() {
    TrialRecord failed =
        record(SPEC, TimeMode.REAL, BigDecimal.ONE, State.FAILED, "process 2 died", 0);
    // 1,000,000 ticks a second for 5 s, and one more.
    TrialSpec most =
        TrialSpec.withAlignedPhases(
            1, 10, 4_999_999_000L, List.of(Rate.of(1_000_000), Rate.of(new BigDecimal("0.1"))));
    TrialSpec tooLong = new TrialSpec(1, 10, 4_999_999_001L, most.schedules());

    assertThat(TwinTrial.obstacle(virtualRecord(State.COMPLETE, "")))
        .isEqualTo("it ran in virtual time itself");
    assertThat(TwinTrial.obstacle(failed)).isEqualTo("it failed");
    assertThat(TwinTrial.obstacle(real(most))).isEmpty();
    assertThat(TwinTrial.obstacle(real(tooLong)))
        .isEqualTo("it has 5,000,001 ticks, and more than 5,000,000 are not compared");
  }

  /**
   * Process 1 would tick after 80 s. Every tick of process 2 sends to process 1, and in 42 s there
   * are more than a trial may hold.
   */
  @Test
  void shouldSayWhyATwinDidNotRun() throws IOException {
    TrialSpec flood =
        TrialSpec.withRandomPhases(
            1, 2, 42_000_000_000L, List.of(Rate.of(new BigDecimal("0.01")), Rate.of(50_000)));
    TrialFolder folder = new TrialFolder(path);
    real(flood).write(folder.record());
    new Logs(folder, flood).close();

    TrialAnalysis analysis = TrialAnalyzer.analyze(folder);

    assertThat(((TwinResult.NotCompared) analysis.twin()).reason())
        .startsWith("its twin did not run: more than 2,097,152 messages wait at process 1");
    assertThat(analysis.measures()).as("the trial itself is measured").hasSize(2);
  }

  @Test
  void shouldNameAFileThatIsMissing() throws IOException {
    TrialFolder folder = new TrialFolder(path);
    assertThatThrownBy(() -> TrialAnalyzer.analyze(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trial.properties: there is no such file");

    virtualRecord(State.COMPLETE, "").write(folder.record());
    assertThatThrownBy(() -> TrialAnalyzer.analyze(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("process-1.csv: there is no such file");
  }

  private static TrialRecord real(TrialSpec spec) {
    return record(spec, TimeMode.REAL, BigDecimal.ONE, State.COMPLETE, "", 1);
  }

  private static TrialRecord virtualRecord(State state, String cause) {
    return record(SPEC, TimeMode.VIRTUAL, BigDecimal.ONE, state, cause, 0);
  }

  private static TrialRecord record(
      TrialSpec spec, TimeMode time, BigDecimal scale, State state, String cause, long startNs) {
    ProcessEnd end =
        new ProcessEnd(
            OptionalInt.empty(),
            OptionalLong.empty(),
            "",
            state == State.COMPLETE ? OptionalLong.of(0) : OptionalLong.empty());
    return new TrialRecord(
        "",
        spec,
        time,
        scale,
        state,
        cause,
        startNs,
        Collections.nCopies(spec.processes(), end),
        Optional.empty(),
        List.of());
  }

  /** Writes every event to the log of its process. */
  private static final class Logs implements EventListener, AutoCloseable {
    private final List<ProcessLog> logs = new ArrayList<>();

    Logs(TrialFolder folder, TrialSpec spec) throws IOException {
      for (int process = 1; process <= spec.processes(); process++) {
        logs.add(ProcessLog.create(folder, spec.seed(), process, spec.processes()));
      }
    }

    @Override
    public void on(EventView event) {
      logs.get(event.process() - 1).on(event);
    }

    @Override
    public void close() throws IOException {
      for (ProcessLog log : logs) {
        log.close();
      }
    }
  }

  /** As the log of a faulty program may say: the message of tick 1 is stamped 7 and not 1. */
  @Test
  void shouldCheckAndMeasureASendWithAnotherStamp() {
    TrialAnalyzer analyzer = new TrialAnalyzer(SPEC, TimeBase.virtual(), true);
    analyzer.on(new MutableEvent().send(1, 1, 10, 1, 0, 1, 2).stamped(7));
    TrialAnalysis analysis = analyzer.analysis(virtualRecord(State.COMPLETE, ""));

    assertThat(analysis.check().rules().get(Rule.CLOCK_RULE.ordinal()).first())
        .isEqualTo(
            "process 1, tick 1: message 1-1 carries the timestamp 7, but the clock after the send,"
                + " 1, was expected");
    assertThat(analysis.measures().get(0).get(Metric.TICKS)).hasValue(1);
  }
}
