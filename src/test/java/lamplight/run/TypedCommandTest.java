package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedCommandTest {
  @Test
  void wordsThatAShellTakesAsTheyAreStandAsTheyAre() {
    assertThat(TypedCommand.of()).isEqualTo("java -jar harness.jar");
    assertThat(TypedCommand.of("--resume", "results/a-b/20260101-120000"))
        .isEqualTo("java -jar harness.jar --resume results/a-b/20260101-120000");
  }

  @Test
  void otherWordsAreQuoted() {
    assertThat(TypedCommand.of("report", "my results/it's"))
        .isEqualTo("java -jar harness.jar report 'my results/it'\\''s'");
    assertThat(TypedCommand.quoted("")).isEqualTo("''");
    assertThat(TypedCommand.quoted("it's \\ a\n\u001b[31m"))
        .isEqualTo("$'it\\'s \\\\ a\\n\\u001b[31m'");
  }
}
