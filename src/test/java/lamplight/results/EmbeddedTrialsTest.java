package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.run.RunPlan;
import org.junit.jupiter.api.Test;

/** A trial at rates 1, 3 and 6 has 10 events a second. */
class EmbeddedTrialsTest {
  @Test
  void theFirstTrialsShouldBeShownUpToALimit() throws Exception {
    assertThat(shown("duration = 3000 s", "seeds = 5, 1..4"))
        .containsExactly("seed 5", "seed 1", "seed 2");
    assertThat(shown("duration = 5000 s", "seeds = 1..9")).containsExactly("seed 1", "seed 2");
  }

  @Test
  void oneTrialShouldBeShownUnlessItIsVeryLong() throws Exception {
    assertThat(shown("duration = 100000 s", "seeds = 3, 4")).containsExactly("seed 3");
    assertThat(shown("duration = 100001 s", "seeds = 3, 4")).isEmpty();
  }

  @Test
  void ofAStudyTheFirstSeedOfEachPointShouldBeShown() throws Exception {
    assertThat(shown("vary.draw.sides = 4 | 10 | 20", "duration = 4000 s", "seeds = 2..3"))
        .containsExactly("draw.sides=4 seed 2", "draw.sides=10 seed 2");
  }

  @Test
  void trialsOfTooManyProcessesShouldNotBeShown() throws Exception {
    Study study =
        study(
            "rates = random 1..6",
            "vary.processes = 200 | 201",
            "draw.sides = 300",
            "duration = 1 s",
            "seeds = 1");

    assertThat(RunPlan.trialsOf(study).stream().map(id -> contains(study, id.point(), 1)))
        .containsExactly(true, false);
  }

  @Test
  void otherClocksShouldBeReplayedOverTheFirstSeedOfEachPointAndThenOverOthers() throws Exception {
    // 40,000 events a trial: the third would be 120,000, but each point has its first one.
    assertThat(replayed("vary.draw.sides = 4 | 10 | 20", "duration = 4000 s", "seeds = 3, 1"))
        .containsExactly("draw.sides=4 seed 3", "draw.sides=10 seed 3", "draw.sides=20 seed 3");
    // 20,000 events a trial: five of six.
    assertThat(replayed("vary.draw.sides = 4 | 10 | 20", "duration = 2000 s", "seeds = 3, 1"))
        .containsExactly(
            "draw.sides=4 seed 3",
            "draw.sides=4 seed 1",
            "draw.sides=10 seed 3",
            "draw.sides=10 seed 1",
            "draw.sides=20 seed 3");
    // 400,000 events a trial: no more than a million in all are held.
    assertThat(replayed("vary.draw.sides = 4 | 10 | 20", "duration = 40000 s", "seeds = 3, 1"))
        .containsExactly("draw.sides=4 seed 3", "draw.sides=10 seed 3");
    assertThat(replayed("duration = 3000 s", "seeds = 5, 1..4"))
        .isEqualTo(shown("duration = 3000 s", "seeds = 5, 1..4"));
  }

  @Test
  void theirEventsShouldBeCounted() throws Exception {
    Study study = study("rates = 1, 3, 6", "duration = 60 s", "seeds = 1..4", "time = virtual");

    assertThat(EmbeddedTrials.NONE.events(study)).isZero();
    EmbeddedTrials even = (point, seed) -> seed % 2 == 0;
    assertThat(even.events(study)).isEqualTo(1200);
  }

  private static List<String> shown(String... lines) throws ExperimentException {
    return chosen(EmbeddedTrials::first, lines);
  }

  private static List<String> replayed(String... lines) throws ExperimentException {
    return chosen(EmbeddedTrials::replayed, lines);
  }

  private static List<String> chosen(Function<Study, EmbeddedTrials> choice, String... lines)
      throws ExperimentException {
    Study study =
        study(
            Stream.concat(Stream.of("rates = 1, 3, 6", "time = virtual"), Stream.of(lines))
                .toArray(String[]::new));
    EmbeddedTrials chosen = choice.apply(study);
    return RunPlan.trialsOf(study).stream()
        .filter(id -> chosen.contains(id.point(), id.seed()))
        .map(Object::toString)
        .toList();
  }

  private static boolean contains(Study study, String point, long seed) {
    return EmbeddedTrials.first(study).contains(point, seed);
  }

  private static Study study(String... lines) throws ExperimentException {
    return Made.parsed("a.properties", String.join("\n", lines), List.of()).study();
  }
}
