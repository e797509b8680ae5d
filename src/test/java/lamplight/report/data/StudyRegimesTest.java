package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lamplight.experiment.Study;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.stats.findings.RegimeFinding.Shown;
import lamplight.theory.Stability;
import org.junit.jupiter.api.Test;

class StudyRegimesTest {
  private static final Study STUDY =
      Studies.of("vary.rates = 2, 3, 4 | 1, 3, 3 | 1, 3, 6", "duration = 4000 s", "seeds = 1..8");

  @Test
  void longTrialsShouldTellTheRegimesApart() {
    StudyRegimes regimes = StudyRegimes.of(Studies.modelled(STUDY));

    // The slowest process of each point: 6 x 2 > 3 + 4, 6 x 1 = 3 + 3, 6 x 1 < 3 + 6.
    List<Cell> slowest = regimes.cells().stream().filter(cell -> cell.role() == 1).toList();
    assertThat(slowest)
        .extracting(cell -> cell.found().predicted())
        .containsExactly(Stability.STABLE, Stability.CRITICAL, Stability.SATURATED);
    assertThat(slowest)
        .extracting(cell -> cell.found().shown())
        .containsExactly(Shown.STEADY, Shown.MAY_GROW, Shown.GROWS);
    assertThat(regimes.cells()).hasSize(9).noneMatch(cell -> cell.found().disagrees());
  }

  @Test
  void aPointShouldSayWhatTheReportOfARunSays() {
    Study brief = Studies.of("vary.rates = 2, 3, 4 | 1, 3, 6", "duration = 20 s", "seeds = 1..3");
    StudyRegimes regimes = StudyRegimes.of(Studies.modelled(brief));

    assertThat(regimes.cells())
        .filteredOn(cell -> cell.role() == 1)
        .extracting(cell -> cell.found().shown())
        .containsExactly(Shown.STEADY, Shown.GROWS);
    assertThat(regimes.cells())
        .allSatisfy(
            cell ->
                assertThat(cell.at().data().judge().queue(cell.role()).orElseThrow().trend())
                    .isEqualTo(cell.found().trend()));
  }

  @Test
  void ratesOfWhichTheTrialsDifferHaveNoCommonRegime() {
    Study random =
        Studies.of(
            "rates = random 1..6",
            "vary.phase = random | aligned",
            "duration = 10 s",
            "seeds = 1..40");
    StudyData data = Studies.modelled(random);

    // Of forty draws some have a saturated slowest process, and some do not; the fastest process
    // is stable in all of them.
    assertThat(StudyRegimes.predicted(data.first(), 1)).isEmpty();
    assertThat(StudyRegimes.predicted(data.first(), 3)).isEqualTo(Optional.of(Stability.STABLE));
  }

  @Test
  void withoutPredictionsThereIsNothingToCompare() {
    StudyData data = new StudyData(STUDY, Studies.facts(STUDY));
    assertThat(StudyRegimes.of(data).cells()).isEmpty();
  }
}
