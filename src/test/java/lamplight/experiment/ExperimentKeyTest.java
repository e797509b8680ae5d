package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExperimentKeyTest {
  @Test
  void shouldBeListedInTheOrderOfTheManual() {
    assertThat(Arrays.stream(ExperimentKey.values()).map(ExperimentKey::keyName))
        .containsExactly(
            "title",
            "description",
            "rates",
            "processes",
            "duration",
            "seeds",
            "draw.sides",
            "topology",
            "relay.order",
            "relay.time",
            "phase",
            "time",
            "logs",
            "time.scale",
            "network.delay",
            "fault.N",
            "vary.KEY");
  }

  @ParameterizedTest
  @EnumSource
  void shouldExplainItself(ExperimentKey key) {
    assertThat(key.meaning()).isNotBlank();
    assertThat(key.expectation()).isNotBlank();
    assertThat(key.defaultText().isEmpty()).isEqualTo(key == ExperimentKey.DESCRIPTION);
  }

  @Test
  void familiesShouldCoverTheirMembers() {
    assertThat(ExperimentKey.named("fault.12")).contains(ExperimentKey.FAULT);
    assertThat(ExperimentKey.named("fault.999")).contains(ExperimentKey.FAULT);
    assertThat(ExperimentKey.named("fault.1000")).isEmpty();
    assertThat(ExperimentKey.named("fault.0")).isEmpty();
    assertThat(ExperimentKey.named("fault.01")).isEmpty();
    assertThat(ExperimentKey.named("fault.")).isEmpty();
    assertThat(ExperimentKey.named("fault.N")).isEmpty();
    assertThat(ExperimentKey.named("vary.rates")).contains(ExperimentKey.VARY);
    assertThat(ExperimentKey.named("vary")).isEmpty();
    assertThat(ExperimentKey.named("draw.sides")).contains(ExperimentKey.DRAW_SIDES);
    assertThat(ExperimentKey.named("draw_sides")).isEmpty();
  }
}
