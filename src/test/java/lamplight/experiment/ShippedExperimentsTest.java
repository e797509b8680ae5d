package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.model.Die;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedExperimentsTest {
  private static final Path FOLDER = Path.of("experiments");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> Files.isRegularFile(file) && !isProgram(file)).sorted().toList();
    }
  }

  private static boolean isProgram(Path file) {
    return file.startsWith(FOLDER.resolve("programs")) && !file.toString().endsWith(".properties");
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldBeReadAndSayWhatItAsks(Path file) throws Exception {
    ParsedExperiment parsed = ExperimentFile.parse(file, List.of());

    assertThat(file.getFileName()).asString().endsWith(".properties");
    assertThat(parsed.study().first().title()).isNotEqualTo(parsed.name());
    assertThat(parsed.study().first().description()).isNotEmpty();
    assertThat(Files.readString(file)).startsWith("# ").contains("\n# Asks: ", "\n# Look for: ");
  }

  @ParameterizedTest
  @CsvSource({
    "assignment, random 1..6, 10",
    "slow-vs-fast, '1, 3, 6', 10",
    "order-of-magnitude, '1, 5, 10', 10",
    "small-variation, '2, 3, 4', 10",
    "busy, '1, 3, 6', 4",
    "equal, '6, 6, 6', 10",
  })
  void ofTheAssignmentShouldBeFiveMinutesOfThreeProcesses(String name, String rates, int sides)
      throws ExperimentException {
    ParsedExperiment parsed = ExperimentFile.parse(FOLDER.resolve(name + ".properties"), List.of());

    assertThat(parsed.name()).isEqualTo(name);
    assertThat(parsed.settings().texts()).containsEntry(Keys.RATES.name(), rates);
    assertThat(parsed.settings().texts()).containsEntry(Keys.DURATION.name(), "60 s");
    assertThat(parsed.settings().texts()).containsEntry(Keys.SEEDS.name(), "1..5");
    assertThat(parsed.study().first().processes()).isEqualTo(3);
    assertThat(parsed.study().first().die()).isEqualTo(Die.ofSides(sides));
  }

  @Test
  void shouldBeSixAtLeast() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(6);
  }
}
