package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.TestRuns;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.frame.Roles;
import lamplight.theory.Forecasts;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

class StudyDataTest {
  @Test
  void processesOfTheSameRatesEverywhereShouldKeepTheirNumbers() {
    StudyData data = data("rates = 6, 1", "vary.draw.sides = 4 | 10");
    assertThat(data.kind()).isEqualTo(Roles.NUMBERS);
    assertThat(Labels.overall(data.first(), 1)).isEqualTo("process 1 (6/s)");
    assertThat(data.points()).extracting(PointData::label).containsExactly("4", "10");
  }

  @Test
  void processesOfVariedRatesShouldBeRanked() {
    StudyData data = data("vary.rates = 6, 1 | 2, 3");
    assertThat(data.kind()).isEqualTo(Roles.RANKS);
    assertThat(Labels.overall(data.first(), 1)).isEqualTo("slowest process");
    data.add("rates=6,1", TestRuns.modelled(data.study().at("rates=6,1"), 1));
    // The slowest process is process 2.
    assertThat(data.first().samples().get(1, Metric.RATE, 0)).isEqualTo(1);
    assertThat(data.first().samples().get(2, Metric.RATE, 0)).isEqualTo(6);
  }

  @Test
  void processesOfRandomRatesShouldBeRanked() {
    assertThat(data("rates = random 1..6", "vary.draw.sides = 4 | 10").kind())
        .isEqualTo(Roles.RANKS);
  }

  @Test
  void differentNumbersOfProcessesShouldBeComparedByPercentiles() {
    StudyData data = data("rates = random 1..6", "vary.processes = 2 | 3");
    assertThat(data.kind()).isEqualTo(Roles.PERCENTILES);
    assertThat(data.roles()).hasSize(7);
    assertThat(data.shownRoles()).containsExactly(1, 4, 7);
  }

  @Test
  void manyProcessesShouldBeComparedByPercentiles() {
    String twelve = "rates = random 1..6\nprocesses = 12\ndraw.sides = 20";
    assertThat(data(twelve, "vary.phase = random | aligned").kind()).isEqualTo(Roles.RANKS);
    assertThat(data(twelve.replace("12", "13"), "vary.phase = random | aligned").kind())
        .isEqualTo(Roles.PERCENTILES);
  }

  @Test
  void ofMoreThanSixProcessesThreeShouldBeShown() {
    String six = "rates = random 1..6\nprocesses = 6\ndraw.sides = 20";
    assertThat(data(six, "vary.phase = random | aligned").shownRoles())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(
            data(six.replace("processes = 6", "processes = 7"), "vary.phase = random | aligned")
                .shownRoles())
        .containsExactly(1, 4, 7);
  }

  @Test
  void pointsOfSeveralKeysShouldNameThem() {
    assertThat(data("vary.rates = 1, 3 | 2, 3", "vary.draw.sides = 4 | 10").points())
        .extracting(PointData::label)
        .containsExactly(
            "rates 1, 3; draw.sides 4",
            "rates 1, 3; draw.sides 10",
            "rates 2, 3; draw.sides 4",
            "rates 2, 3; draw.sides 10");
  }

  @Test
  void shouldTotalTheCheckOverThePoints() {
    StudyData data = data("rates = 1, 3", "vary.draw.sides = 4 | 10");
    data.add("draw.sides=4", TestRuns.modelled(data.study().at("draw.sides=4"), 1));
    data.add("draw.sides=10", TestRuns.failed(data.study().at("draw.sides=10"), 2, "died"));

    assertThat(data.ended()).isEqualTo(2);
    assertThat(data.complete()).isEqualTo(1);
    assertThat(data.checked().trials()).isEqualTo(2);
    assertThat(data.trials())
        .extracting(TrialRow::name)
        .containsExactly("seed 1 at 4", "seed 2 at 10");
  }

  @Test
  void shouldPredictEachPointOfFewProcesses() {
    StudyData data =
        data("rates = random 1..6", "draw.sides = 20", "vary.processes = 2 | 13", "seeds = 1..2");
    for (PointData at : data.points()) {
      data.add(at.point().name(), TestRuns.modelled(at.point().experiment(), 1));
    }
    Map<String, Forecasts> forecasts = data.forecasts(VirtualTrial::run);
    forecasts.forEach(data::predict);
    assertThat(forecasts).containsOnlyKeys("processes=2");
    assertThat(forecasts.values())
        .singleElement()
        .satisfies(point -> assertThat(point.trials()).hasSize(1));
    // Percentiles over processes have no predictions, whatever their number.
    assertThat(data.runs()).allSatisfy(run -> assertThat(run.predicted()).isEmpty());
  }

  @Test
  void shouldRefuseATrialOfAnotherStudy() {
    StudyData data = data("rates = 1, 3", "vary.draw.sides = 4 | 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.add("draw.sides=5", TestRuns.modelled(data.study().first(), 1)))
        .withMessage("the study has no point draw.sides=5");
  }

  @Test
  void aSliceShouldVaryTheFirstKeyAlone() {
    StudyData data =
        data("rates = 1, 3", "vary.draw.sides = 4 | 10", "vary.phase = random | aligned");
    StudySlice slice = StudySlice.of(data);
    assertThat(slice.key()).isEqualTo("draw.sides");
    assertThat(slice.points())
        .extracting(at -> at.point().name())
        .containsExactly("draw.sides=4,phase=aligned", "draw.sides=10,phase=aligned");
    assertThat(slice.fixed()).isEqualTo("phase aligned");
    assertThat(slice.values()).isEqualTo(List.of("4", "10"));
  }

  @Test
  void aSliceShouldBeOfPointsThatHaveTrials() {
    StudyData data =
        data("rates = 1, 3", "vary.draw.sides = 4 | 10", "vary.phase = random | aligned");
    data.add("draw.sides=4,phase=random", TestRuns.modelled(data.study().first(), 1));
    StudySlice slice = StudySlice.of(data);
    assertThat(slice.points())
        .extracting(at -> at.point().name())
        .containsExactly("draw.sides=4,phase=random", "draw.sides=10,phase=random");
    assertThat(slice.fixed()).isEqualTo("phase random");
  }

  @Test
  void ratesOfDifferentNumbersShouldMakePointsOfDifferentSizes() {
    assertThat(data("vary.rates = 1, 3 | 1, 3, 6").hasEqualSizes()).isFalse();
    assertThat(data("vary.rates = 1, 3 | 1, 6").hasEqualSizes()).isTrue();
  }

  private static StudyData data(String... lines) {
    Study study = Studies.of(lines);
    return new StudyData(study, Studies.facts(study));
  }
}
