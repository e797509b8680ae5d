package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.State;
import lamplight.measure.Metric;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import lamplight.twin.TwinResult;
import lamplight.twin.TwinResult.Agreement;
import org.junit.jupiter.api.Test;

/** A real trial read back and set beside its twin in virtual time. */
class TrialTwinTest extends AnalyzedTrials {
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
    TrialAnalysis agreeing = TrialAnalyzer.analyze(folder, false);
    List<String> rows = Files.readAllLines(folder.log(1));
    String last = rows.remove(60);
    String[] cells = last.split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.add(String.join(",", cells));
    Files.write(folder.log(1), rows);
    TrialAnalysis differing = TrialAnalyzer.analyze(folder, false);

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
    return TrialAnalyzer.analyze(folder, false).check().rules().get(Rule.TICKS.ordinal()).first();
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

    TrialAnalysis analysis = TrialAnalyzer.analyze(folder, false);

    assertThat(((TwinResult.NotCompared) analysis.twin()).reason())
        .startsWith("its twin did not run: more than 2,097,152 messages wait at process 1");
    assertThat(analysis.measures()).as("the trial itself is measured").hasSize(2);
  }

  private static TrialRecord real(TrialSpec spec) {
    return record(spec, TimeMode.REAL, BigDecimal.ONE, State.COMPLETE, "", 1);
  }
}
