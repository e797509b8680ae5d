package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void shouldSplitAsAShellWould() throws Exception {
    assertThat(CommandWords.split("python3  my_process.py\t--fast"))
        .containsExactly("python3", "my_process.py", "--fast");
    assertThat(CommandWords.split("'a b'\"c $d\"e '' \\ f \"\\\"\\n\""))
        .containsExactly("a bc $de", "", " f", "\"\\n");
    assertThat(CommandWords.split("sh -c 'echo $HOME | wc'"))
        .containsExactly("sh", "-c", "echo $HOME | wc");
  }

  @Test
  void shouldRefuseWhatIsNoCommand() {
    assertThatThrownBy(() -> CommandWords.split("  ")).hasMessage("there is no command");
    assertThatThrownBy(() -> CommandWords.split("python3 'my"))
        .hasMessage("the quote ' is not closed in: python3 'my");
  }
}
