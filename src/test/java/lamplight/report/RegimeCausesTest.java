package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.experiment.Study;
import lamplight.report.data.Studies;
import org.junit.jupiter.api.Test;

/** Why processes fall behind: of each of few processes by name, of many by their number. */
class RegimeCausesTest {
  @Test
  void aKeyThatDecidesNothingShouldNotBeNamed() {
    // With 3 processes, 4 sides let 3 of 4 idle ticks send, 20 sides 3 of 20.
    Study study =
        Studies.of(
            "rates = 1, 3, 6",
            "duration = 2 s",
            "seeds = 1",
            "vary.phase = random | aligned",
            "vary.draw.sides = 4 | 10 | 20");

    assertThat(RegimeCauses.of(Studies.modelled(study)).orElseThrow().words())
        .isEqualTo(
            "Why. By theory process 1 (1/s) is saturated at draw.sides 4 and draw.sides 10 (it gets"
                + " more messages than it has ticks to take them, so its queue grows and its clock"
                + " follows old timestamps) and stable at draw.sides 20; process 2 (3/s) is"
                + " critical at draw.sides 4 (it gets just as many messages as it has ticks to take"
                + " them) and stable at draw.sides 10 and draw.sides 20. All other queues are"
                + " stable.");
  }

  @Test
  void ofManyPointsThoseOfARegimeShouldBeCounted() {
    // Process 1 takes a message a second and gets up to 12 / sides: too many with 4 to 11 sides.
    Study study =
        Studies.of(
            "rates = 1, 6",
            "duration = 2 s",
            "seeds = 1",
            "vary.draw.sides = 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 13 | 14 | 15 | 16 | 17");

    assertThat(RegimeCauses.of(Studies.modelled(study)).orElseThrow().words())
        .isEqualTo(
            "Why. By theory process 1 (1/s) is saturated at 8 of 13 points (it gets more messages"
                + " than it has ticks to take them, so its queue grows and its clock follows old"
                + " timestamps) and stable at 5 of 13 points. All other queues are stable.");
  }

  @Test
  void ofManyProcessesTheSaturatedShouldBeCounted() {
    // With 2 processes, rate 1 is sent fewer messages than it ticks; with 3, half as many more.
    Study study = Studies.of("duration = 2 s", "seeds = 1..2", "vary.rates = 1, 3 | 1, 3, 6");

    assertThat(RegimeCauses.of(Studies.modelled(study)).orElseThrow().words())
        .isEqualTo(
            "Why. By theory so many processes of a trial are saturated (they get more messages than"
                + " they have ticks to take them, so their queues grow and their clocks follow old"
                + " timestamps): 0 of the 2 at 1, 3 and 1 of the 3 at 1, 3, 6.");
  }
}
