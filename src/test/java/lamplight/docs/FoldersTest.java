package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the repository holds stands in the manual, and nothing else. */
class FoldersTest {
  @Test
  void everyShippedExperimentShouldStandInTheManual() throws IOException {
    List<String> shipped =
        names(Path.of("experiments")).map(name -> name.replace(".properties", "")).toList();
    assertThat(Manual.page("experiments").namesBelow("Shipped experiments"))
        .containsExactlyInAnyOrderElementsOf(shipped);
  }

  @Test
  void everyRoomOfTheSourceShouldStandInTheManual() throws IOException {
    List<String> rooms =
        names(Path.of("src/main/java/lamplight")).filter(name -> !name.contains(".")).toList();
    assertThat(Manual.page("developing").namesBelow("The source"))
        .containsExactlyInAnyOrderElementsOf(rooms);
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
    }
  }
}
