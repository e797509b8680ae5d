package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
  @Test
  void shouldStartTheMainClassOfAProcessWithTheFlagsAndAnAbsoluteClassPath() {
    List<String> words = ChildCommand.ofThisProgram().words();
    int flags = ChildCommand.FLAGS.size();
    assertThat(words).hasSize(1 + flags + 3);
    assertThat(Path.of(words.get(0))).isExecutable();
    assertThat(words.subList(1, 1 + flags)).isEqualTo(ChildCommand.FLAGS);
    assertThat(words.get(1 + flags)).isEqualTo("-cp");
    assertThat(words.get(2 + flags).split(File.pathSeparator, -1))
        .allSatisfy(entry -> assertThat(Path.of(entry)).isAbsolute());
    assertThat(words.get(3 + flags)).isEqualTo("lamplight.process.ProcessMain");
  }
}
