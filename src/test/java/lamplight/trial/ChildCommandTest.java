package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "/home/ada, harness.jar, /home/ada/harness.jar, ''",
    "/home/ada, a.jar:/lib/b.jar:c/d, /home/ada/a.jar:/lib/b.jar:/home/ada/c/d, ''",
    "'/home/ada, % #/*', harness.jar, '/home/ada, % #/*/harness.jar', ''",
    // A class path cannot hold a colon: such a folder is where it has to be read.
    "'/home/cs262: clocks', harness.jar, harness.jar, '/home/cs262: clocks'",
    "/a:b/c, x.jar:/lib/b.jar, x.jar:/lib/b.jar, /a:b/c",
  })
  void shouldFindTheClassPathAgainFromWhereverItIsStarted(
      String folder, String classPath, String words, String directory) {
    ChildCommand command = ChildCommand.of(classPath, Path.of(folder));
    assertThat(command.words()).containsSubsequence("-cp", words, "lamplight.process.ProcessMain");
    assertThat(command.directory())
        .isEqualTo(directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory)));
  }
}
