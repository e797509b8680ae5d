package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessWordsTest {
  @Test
  void withoutPausesEveryTickShouldCount() {
    LatenessWords words =
        LatenessWords.of(
            Studies.of("rates = 1, 3", "vary.draw.sides = 4 | 6", "fault.1 = kill 1 at 5 s"));

    assertThat(words.pauses()).isFalse();
    assertThat(words.definition("the trials"))
        .isEqualTo(
            "Lateness is the time from a tick's deadline to its event, in wall time; each figure"
                + " is, by itself, the worst over the trials.");
    assertThat(words.among()).isEmpty();
    assertThat(words.exception()).isEmpty();
  }

  @Test
  void aPauseAtOnePointOfAStudyShouldBeTold() {
    LatenessWords words =
        LatenessWords.of(
            Studies.of("rates = 1, 3", "vary.fault.1 = none | pause 1 at 5 s for 1 s"));

    assertThat(words.pauses()).isTrue();
    assertThat(words.definition("the trials"))
        .endsWith(
            " by itself, the worst over the trials. Ticks due in a planned pause are not counted:"
                + " nobody could have kept their deadlines.");
    assertThat(words.among()).isEqualTo(" (without ticks due in a planned pause)");
    assertThat(words.exception()).isEqualTo(" but those due in a planned pause");
  }
}
