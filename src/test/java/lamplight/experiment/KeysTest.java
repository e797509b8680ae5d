package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KeysTest {
  @ParameterizedTest
  @FieldSource("lamplight.experiment.Keys#ALL")
  void shouldExplainItself(Key<?> key) {
    assertThat(key.meaning()).isNotBlank();
    assertThat(key.expectation()).isNotBlank();
  }

  @Test
  void familiesShouldCoverTheirMembers() {
    assertThat(Keys.named("fault.12")).contains(Keys.FAULT);
    assertThat(Keys.named("fault.999")).contains(Keys.FAULT);
    assertThat(Keys.named("fault.1000")).isEmpty();
    assertThat(Keys.named("fault.0")).isEmpty();
    assertThat(Keys.named("fault.01")).isEmpty();
    assertThat(Keys.named("fault.")).isEmpty();
    assertThat(Keys.named("fault.N")).isEmpty();
    assertThat(Keys.named("vary.rates")).contains(Keys.VARY);
    assertThat(Keys.named("vary")).isEmpty();
    assertThat(Keys.named("draw.sides")).contains(Keys.DRAW_SIDES);
    assertThat(Keys.named("draw_sides")).isEmpty();
  }
}
