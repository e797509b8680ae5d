package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureSuggestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queue      | there is no measure queue; did you mean queue_mean, queue_max, queue_final or queue_growth_per_s?
          queue_men  | there is no measure queue_men; did you mean queue_mean?
          Queue-Fina | there is no measure Queue-Fina; did you mean queue_final?
          jump_mea   | there is no measure jump_mea; did you mean jump_mean?
          drift      | there is no measure drift; did you mean drift_per_s?
          offset_mxa | there is no measure offset_mxa; did you mean offset_max?
          wait\u200b | there is no measure wait\\u200b, which holds a zero width space (U+200B), its character 5; did you mean wait_p50_ms or wait_max_ms?
          """)
  void theNearestMeasuresShouldBeNamed(String written, String sentence) {
    assertThat(MeasureSuggestion.noSuchMeasure(written)).isEqualTo(sentence);
  }

  @Test
  void allShouldBeNamedWhereNoneIsNear() {
    assertThat(MeasureSuggestion.noSuchMeasure("banana"))
        .startsWith("there is no measure banana: expected one of ")
        .contains("queue_mean, ");
    assertThat(MeasureSuggestion.noSuchMeasure("")).startsWith("there is no measure '': expected");
  }

  @Test
  void gatesShouldNameMeasuresAndCharacters() {
    assertThatThrownBy(() -> GateParser.parse("queue 1 worse"))
        .hasMessage(
            "'queue 1 worse': there is no measure queue; did you mean queue_mean, queue_max,"
                + " queue_final or queue_growth_per_s?");
    assertThatThrownBy(() -> GateParser.parse("queue_mean\u00a01 worse"))
        .hasMessage(
            "'queue_mean\\u00a01 worse': it holds a no-break space (U+00A0), its character 11:"
                + " expected "
                + Gate.GRAMMAR);
  }
}
