package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lamplight.check.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RuleChoiceTest {
  private static RuleChoice read(String text) {
    return new RuleChoice.Converter().convert(text);
  }

  @Test
  void rulesShouldBeNamedByRangesAndLists() {
    assertThat(read("1-8").rules()).containsExactlyInAnyOrder(Rule.values());
    assertThat(read("2, 4..5,2").rules())
        .containsExactlyInAnyOrder(Rule.CLOCK_RULE, Rule.CLOCK_CONDITION, Rule.CONSERVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "9", "1-", "3-2", "1,,2", "1;2", "clock", "1-9", "+1"})
  void anythingElseShouldBeRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("expected rules from 1 to 8, such as 1-7 or 2,4-6");
  }
}
