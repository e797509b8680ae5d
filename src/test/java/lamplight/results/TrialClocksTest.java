package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.causality.TrialHistory;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.clocks.ClockFigures;
import lamplight.clocks.OtherClocks;
import lamplight.measure.TimeBase;
import lamplight.model.ClockSkew;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

class TrialClocksTest {
  private static final ClockSkew SKEW = new ClockSkew(List.of(0L, 900_000_000L));
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(3, 4, 20_000_000_000L, List.of(Rate.of(2), Rate.of(3)))
          .withSkew(SKEW);

  private final TrialHistory.Builder told = new TrialHistory.Builder(2);

  private TrialAnalysis analysis() {
    TrialAnalyzer analyzer = new TrialAnalyzer(SPEC, TimeBase.virtual(), true);
    return analyzer.analysis(VirtualTrial.record("a=1", SPEC, analyzer.andThen(told)));
  }

  @Test
  void shouldReplayATrialWhoseEventsAreKeptWithItsSkew() {
    TrialAnalysis analysis = analysis();
    TrialHistory history = told.build();

    TrialClocks clocks = TrialClocks.of("a=1", analysis.with(history)).orElseThrow();

    assertThat(clocks)
        .isEqualTo(new TrialClocks("a=1", 3, OtherClocks.of(history, SKEW)))
        .isNotEqualTo(new TrialClocks("a=1", 3, OtherClocks.of(history, ClockSkew.NONE)));
    assertThat(clocks.figures()).extracting(ClockFigures::clock).startsWith("Lamport", "vector");
  }

  @Test
  void shouldLeaveOutTrialsWithoutEventsAndThoseThatAreInvalid() {
    TrialAnalysis analysis = analysis();
    CheckResult check = analysis.check();
    CheckResult invalid = new CheckResult(Verdict.INVALID, check.rules(), check.notes());

    assertThat(TrialClocks.of("", analysis)).isEmpty();
    assertThat(TrialClocks.of("", analysis.with(told.build()).withCheck(invalid))).isEmpty();
  }
}
