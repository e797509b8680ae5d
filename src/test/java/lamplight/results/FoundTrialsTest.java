package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.log.LogColumns;
import lamplight.results.FoundTrials.FoundTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoundTrialsTest {
  private static final String HEADER = String.join(",", LogColumns.EVENTS) + "\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  @Test
  void theLogsOfAFolderShouldBeThoseInOurFormatInTheOrderOfTheirNumbers() throws IOException {
    Path ten = write("log10.csv", HEADER);
    Path two = write("log2.CSV", HEADER);
    Path empty = write("process-3.csv", "");
    write("queue-1.csv", String.join(",", LogColumns.QUEUE) + "\n");
    write("checks.csv", "point,seed,rule,events\n");
    write("log1.txt", HEADER);
    write(".log1.csv", HEADER);

    assertThat(FoundTrials.in(folder))
        .isEqualTo(
            new FoundTrials(
                List.of(new FoundTrial(folder, List.of(two, ten, empty), false)), List.of()));
  }

  @Test
  void everyFolderBelowWithLogsOrARecordShouldBeATrial() throws IOException {
    Path tenth = write("trial 10/a.csv", HEADER);
    Path second = write("trial 2/logs/a.csv", HEADER);
    Path record = write("anna/trial.properties", "");
    write("empty/readme.txt", "");
    write(".git/a.csv", HEADER);

    assertThat(FoundTrials.in(folder).trials())
        .containsExactly(
            new FoundTrial(folder.resolve("anna"), List.of(), true),
            new FoundTrial(folder.resolve("trial 2/logs"), List.of(second), false),
            new FoundTrial(folder.resolve("trial 10"), List.of(tenth), false));
    assertThat(record).exists();
  }

  @Test
  void theFolderOfARunShouldNotBeSearched() throws IOException {
    write("x/latest/effective.properties", "");
    write("x/latest/run.properties", "");
    write("x/latest/trials/seed-1/process-1.csv", HEADER);

    assertThat(FoundTrials.in(folder))
        .isEqualTo(new FoundTrials(List.of(), List.of(folder.resolve("x/latest"))));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksShouldNotBeFollowed() throws IOException {
    write("a/process-1.csv", HEADER);
    Files.createSymbolicLink(folder.resolve("a/back"), folder);

    assertThat(FoundTrials.in(folder).trials()).hasSize(1);
  }
}
