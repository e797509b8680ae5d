package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file a missing one is likely to mean. */
class FileSuggestionTest {
  @TempDir private Path folder;

  private Path create(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "rates = 1, 2\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slow-vs-fast",
        "slow-vs-fast.properties",
        "slow-vs-fast.property",
        "Slow_vs_Fast",
        "slow-vs-fst.properties",
        "experiments/slow-vs-fast",
        "experiments/solw-vs-fast.properties",
        "experiment/slow-vs-fast.properties"
      })
  void shouldFindTheFileInTheFolderOfExperiments(String written) throws Exception {
    create("experiments/busy.properties");
    Path meant = create("experiments/slow-vs-fast.properties");

    assertThat(FileSuggestion.nearest(folder.resolve(written))).contains(meant);
    assertThatThrownBy(() -> ExperimentFile.parse(folder.resolve(written), List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessageEndingWith(": there is no such file; did you mean " + meant + "?");
  }

  /**
   * spreed differs from what is written in one letter of the two that may differ, spread in none.
   */
  @Test
  void shouldTakeTheNearestOfBothFolders() throws Exception {
    create("spreed.properties");
    Path same = create("experiments/spread.properties");

    assertThat(FileSuggestion.nearest(folder.resolve("spread"))).contains(same);
  }

  @Test
  void shouldTakeTheFolderThatWasNamedWhereBothAreAsNear() throws Exception {
    Path here = create("busy.properties");
    create("experiments/busy.properties");

    assertThat(FileSuggestion.nearest(folder.resolve("bussy"))).contains(here);
  }

  /** A third of the letters may differ: of the four of busy one. */
  @ParameterizedTest
  @CsvSource({"busi, true", "bosi, false", "nowhere, false", "busy.txt, false", "'', false"})
  void shouldSuggestOnlyWhatIsNear(String written, boolean isNear) throws Exception {
    create("busy.properties");

    assertThat(FileSuggestion.nearest(folder.resolve("x").resolveSibling(written + ".properties")))
        .isEqualTo(isNear ? Optional.of(folder.resolve("busy.properties")) : Optional.empty());
  }

  @Test
  void shouldSuggestExperimentFilesAlone() throws Exception {
    create("busy.txt");
    Files.createDirectory(folder.resolve("busy.properties"));

    assertThat(FileSuggestion.nearest(folder.resolve("busy"))).isEmpty();
  }

  @Test
  void shouldNotShowANameThatWouldMoveTheCursor() throws Exception {
    create("busy\u001b.properties");

    assertThat(FileSuggestion.nearest(folder.resolve("busy"))).isEmpty();
  }

  @Test
  void shouldSuggestNothingForANameThatIsVeryLong() throws Exception {
    create("a".repeat(101) + ".properties");
    Path longest = create("b".repeat(100) + ".properties");

    assertThat(FileSuggestion.nearest(folder.resolve("a".repeat(101)))).isEmpty();
    assertThat(FileSuggestion.nearest(folder.resolve("b".repeat(100)))).contains(longest);
  }
}
