package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The program in the manual is the one that is shipped. */
class ProgramsPageTest {
  @Test
  void theProgramOfThePageShouldBeTheShippedOne() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/programs.md"));
    String shipped =
        Files.readString(Path.of("experiments/programs/my_process.py"))
            .lines()
            // Without what makes it a file.
            .skip(2)
            .map(line -> line.isEmpty() ? "" : "    " + line)
            .collect(Collectors.joining("\n"));

    assertThat(page).contains(shipped);
  }
}
