package lamplight.stats.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RolesTest {
  @Test
  void shouldSuitTheNumberOfProcessesAndTheirRates() {
    assertThat(Roles.of(12, false)).isEqualTo(Roles.NUMBERS);
    assertThat(Roles.of(12, true)).isEqualTo(Roles.RANKS);
    assertThat(Roles.of(13, false)).isEqualTo(Roles.PERCENTILES);
    assertThat(Roles.of(13, true)).isEqualTo(Roles.PERCENTILES);
    assertThat(Roles.NUMBERS.count(13)).isEqualTo(13);
    assertThat(Roles.PERCENTILES.count(13)).isEqualTo(7);
  }

  @Test
  void shouldNumberProcessesAsTheyAreAndRankThemByTheirRates() {
    List<Double> rates = List.of(6.0, 1.0, 3.0);
    assertThat(Roles.NUMBERS.processes(rates)).containsExactly(1, 2, 3);
    assertThat(Roles.RANKS.processes(rates)).containsExactly(2, 3, 1);
    assertThat(Roles.PERCENTILES.processes(rates)).isEmpty();
  }

  @Test
  void shouldKeepProcessesOfEqualRatesInTheOrderOfTheirNumbers() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      List<Double> rates = random.ints(5, 1, 4).asDoubleStream().boxed().toList();
      List<Integer> expected = new ArrayList<>();
      for (double rate = 1; rate <= 3; rate++) {
        for (int process = 1; process <= 5; process++) {
          if (rates.get(process - 1) == rate) {
            expected.add(process);
          }
        }
      }
      assertThat(Roles.RANKS.processes(rates)).as("trial %d: %s", trial, rates).isEqualTo(expected);
    }
  }

  @Test
  void shouldNameRolesAndKnowWhatAPersonMeans() {
    assertThat(Roles.NUMBERS.name(2)).isEqualTo("2");
    assertThat(Roles.RANKS.name(2)).isEqualTo("rank-2");
    assertThat(Roles.PERCENTILES.name(2)).isEqualTo("p5");
    for (String name : List.of("2", "rank-2", "p5")) {
      assertThat(name).matches(Roles.WRITTEN);
    }
    assertThat(Roles.RANKS.isMeant("2", 2)).isTrue();
    assertThat(Roles.RANKS.isMeant("rank-2", 2)).isTrue();
    assertThat(Roles.RANKS.isMeant("rank-2", 3)).isFalse();
    assertThat(Roles.NUMBERS.isMeant("rank-2", 2)).isFalse();
    assertThat(Roles.PERCENTILES.isMeant("2", 2)).isFalse();
    assertThat(Roles.PERCENTILES.isMeant("p5", 2)).isTrue();
  }
}
