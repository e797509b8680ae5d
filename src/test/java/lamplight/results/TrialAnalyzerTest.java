package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.State;
import lamplight.measure.FaultMeasures;
import lamplight.measure.HandWorkedTrial;
import lamplight.measure.Metric;
import lamplight.measure.PauseMeasures;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.MutableEvent;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import lamplight.twin.TwinResult;
import org.junit.jupiter.api.Test;

class TrialAnalyzerTest extends AnalyzedTrials {
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

    TrialAnalysis logged = TrialAnalyzer.analyze(folder, false);
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

    TrialAnalysis logged = TrialAnalyzer.analyze(folder, false);

    assertThat(logged.faults()).isEqualTo(running.analysis(record).faults());
    assertThat(logged.faults()).extracting(FaultMeasures::fault).containsExactly(pause);
    // 3 ticks a second for 10 s, and some 12 messages from process 3.
    assertThat(((PauseMeasures) logged.faults().get(0)).lateTicks()).isEqualTo(30);
    assertThat(((PauseMeasures) logged.faults().get(0)).heldMost()).isBetween(5L, 25L);
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

    TrialAnalysis analysis = TrialAnalyzer.analyze(folder, false);

    assertThat(analysis.record().cause()).isEqualTo("process 2 died");
    assertThat(analysis.check().verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(analysis.measures()).isEmpty();
    assertThat(analysis.series().seconds()).isEmpty();
    assertThat(analysis.series().processes()).isEmpty();
    assertThat(analysis.twin())
        .isEqualTo(new TwinResult.NotCompared("it ran in virtual time itself"));
  }

  @Test
  void shouldNameAFileThatIsMissing() throws IOException {
    TrialFolder folder = new TrialFolder(path);
    assertThatThrownBy(() -> TrialAnalyzer.analyze(folder, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trial.properties: there is no such file");

    virtualRecord(State.COMPLETE, "").write(folder.record());
    assertThatThrownBy(() -> TrialAnalyzer.analyze(folder, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("process-1.csv: there is no such file");
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
