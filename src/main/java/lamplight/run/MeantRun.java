package lamplight.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lamplight.model.Characters;
import lamplight.model.EditDistance;

/**
 * Finds the run that is likely to be meant by a path that is not the folder of one: the newest of
 * an experiment or of all results, the run that a trial or a report belongs to, or one with a
 * similar name. Thread-safe.
 */
public final class MeantRun {
  private static final String LATEST = "latest";
  private static final String RESULTS = "results";

  private MeantRun() {}

  /** What to write instead, as the end of a sentence; empty when no run is likely to be meant. */
  public static String didYouMean(Path path) {
    return of(path)
        .map(run -> "; did you mean " + Characters.shown(run.toString()) + "?")
        .orElse("");
  }

  /** The folder of the run that is likely to be meant; empty when there is none. */
  static Optional<Path> of(Path path) {
    if (Files.isDirectory(path)) {
      return newestIn(path).or(() -> newestOfAll(path)).or(() -> around(path));
    }
    return around(path).or(() -> ofExperiment(path)).or(() -> similar(path));
  }

  /** The newest run of an experiment's folder. */
  private static Optional<Path> newestIn(Path folder) {
    Path latest = folder.resolve(LATEST);
    if (RunFolder.isRun(latest)) {
      return Optional.of(latest);
    }
    return folders(folder).stream()
        .filter(run -> RunFolder.isRun(run) && !isLatest(run))
        .max(Comparator.naturalOrder());
  }

  /** The newest run of all experiments in a folder of results, by the names of the runs. */
  private static Optional<Path> newestOfAll(Path results) {
    return folders(results).stream()
        .flatMap(folder -> newestIn(folder).stream())
        .max(Comparator.comparing(MeantRun::stamp));
  }

  /** The name of a run tells its age; a link has the age of the newest that lies beside it. */
  private static String stamp(Path run) {
    return folders(run.resolveSibling("")).stream()
        .filter(folder -> !isLatest(folder))
        .map(folder -> String.valueOf(folder.getFileName()))
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** Whether the name says nothing of the age of the run: it is {@code latest} of some kind. */
  private static boolean isLatest(Path run) {
    return String.valueOf(run.getFileName()).startsWith(LATEST);
  }

  /** The run in whose folder the path lies. */
  private static Optional<Path> around(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path folder = path.toAbsolutePath().normalize().getParent();
    while (folder != null && !RunFolder.isRun(folder)) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return Optional.empty();
    }
    boolean isBelow = !path.isAbsolute() && folder.startsWith(here) && !folder.equals(here);
    return Optional.of(isBelow ? here.relativize(folder) : folder);
  }

  /** The newest run of the experiment that a file or a word names. */
  private static Optional<Path> ofExperiment(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    Path folder = Path.of(RESULTS, name.toString().replaceFirst("\\.properties$", ""));
    return Files.isDirectory(folder) ? newestIn(folder) : Optional.empty();
  }

  /**
   * A folder of runs, or a run, that is called nearly the same and lies beside; also where a folder
   * on the way to it is misspelt.
   */
  private static Optional<Path> similar(Path missing) {
    Path name = missing.getFileName();
    if (name == null || Files.exists(missing)) {
      return Optional.empty();
    }
    return existing(missing.resolveSibling("")).flatMap(parent -> similarIn(parent, name));
  }

  private static Optional<Path> similarIn(Path parent, Path name) {
    Path there = parent.resolve(name);
    if (Files.exists(there)) {
      return RunFolder.isRun(there) ? Optional.of(there) : of(there);
    }
    List<Path> candidates =
        folders(parent).stream()
            .filter(folder -> RunFolder.isRun(folder) || newestIn(folder).isPresent())
            .toList();
    if (name.toString().equals(LATEST) && newestIn(parent).isPresent()) {
      return newestIn(parent);
    }
    return nearest(name, candidates)
        .map(folder -> RunFolder.isRun(folder) ? folder : newestIn(folder).orElse(folder))
        .or(() -> around(there));
  }

  /** The folder, or the one whose path differs from it in names that are nearly the same. */
  private static Optional<Path> existing(Path folder) {
    Path name = folder.getFileName();
    if (name == null || name.toString().isEmpty() || Files.exists(folder)) {
      return Optional.of(folder);
    }
    return existing(folder.resolveSibling("")).flatMap(parent -> nearest(name, folders(parent)));
  }

  private static Optional<Path> nearest(Path name, List<Path> folders) {
    return EditDistance.nearest(
        name.toString(), folders, folder -> String.valueOf(folder.getFileName()));
  }

  private static List<Path> folders(Path parent) {
    // Null where the folder is missing or may not be read: then there is nothing to suggest.
    String[] names = parent.toAbsolutePath().toFile().list();
    return Arrays.stream(names == null ? new String[0] : names)
        .sorted()
        .map(parent::resolve)
        .filter(Files::isDirectory)
        .toList();
  }
}
