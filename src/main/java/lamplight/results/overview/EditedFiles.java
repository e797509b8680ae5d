package lamplight.results.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lamplight.run.RunFolder;

/** Finds the files of a run that somebody touched after its report was written. */
final class EditedFiles {
  /** A copy or a checkout of a folder gives its files times that differ by less than this. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** A trial of a study: its point's folder, its own, its files. */
  private static final int DEPTH = 3;

  private static final List<String> BESIDE =
      List.of(
          "experiment.properties",
          "effective.properties",
          "run.properties",
          "processes.csv",
          "summary.csv",
          "checks.csv",
          "clocks.csv",
          "relays.csv");

  private EditedFiles() {}

  /** Their paths from the folder on, sorted; none where there is no report. */
  static List<String> of(RunFolder folder) throws IOException {
    if (Files.notExists(folder.report())) {
      return List.of();
    }
    FileTime report = Files.getLastModifiedTime(folder.report());
    FileTime limit = FileTime.from(report.toInstant().plus(TOLERANCE));
    List<Path> edited = new ArrayList<>();
    for (String name : BESIDE) {
      Path file = folder.path().resolve(name);
      if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(limit) > 0) {
        edited.add(file);
      }
    }
    edited.addAll(trialFiles(folder.path().resolve("trials"), limit));
    return edited.stream().map(file -> folder.path().relativize(file).toString()).sorted().toList();
  }

  private static List<Path> trialFiles(Path trials, FileTime limit) throws IOException {
    if (!Files.isDirectory(trials)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(trials, DEPTH, (file, is) -> isNewer(is, limit))) {
      return files.toList();
    } catch (UncheckedIOException failure) {
      throw Objects.requireNonNull(failure.getCause());
    }
  }

  private static boolean isNewer(BasicFileAttributes file, FileTime limit) {
    return file.isRegularFile() && file.lastModifiedTime().compareTo(limit) > 0;
  }
}
