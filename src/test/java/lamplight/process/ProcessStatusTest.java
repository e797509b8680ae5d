package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessStatusTest {
  @Test
  void shouldParseTicksClockAndQueue() {
    assertThat(ProcessStatus.parse("360 412 0")).isEqualTo(new ProcessStatus(360, 412, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1 2", "1 2 3 4", "1 2  3", "1 2 three"})
  void shouldRefuseAnythingElse(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProcessStatus.parse(words));
  }
}
