package lamplight.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.model.Characters;
import lamplight.model.EditDistance;

/** Finds the experiment file that a name without a file is likely to mean. */
final class FileSuggestion {
  private static final String EXPERIMENTS = "experiments";
  private static final char LOST = '\uFFFD';
  private static final String EXTENSION = ExperimentFile.SUFFIX.substring(1);

  private FileSuggestion() {}

  /**
   * The file whose name is nearest, with or without {@code .properties}, in the folder that was
   * named or in the folder {@code experiments} there; empty when none is near enough to be meant.
   */
  static Optional<Path> nearest(Path missing) {
    List<Path> candidates =
        folders(missing).stream().flatMap(folder -> filesIn(folder).stream()).toList();
    return EditDistance.nearest(stem(missing), candidates, FileSuggestion::stem);
  }

  /** The file that is likely to be meant, as the end of a sentence; or nothing. */
  static String didYouMean(Path missing) {
    return nearest(missing).map(file -> "; did you mean " + shown(file) + "?").orElse("");
  }

  /** A file's name as a message shows it. */
  static String shown(Path file) {
    return Characters.shown(file.toString());
  }

  /** The experiment files of a folder, in the order of their names. */
  static List<Path> filesIn(Path folder) {
    // Null where the folder is missing or may not be read: then there is nothing to suggest.
    String[] names = folder.toAbsolutePath().toFile().list();
    return Arrays.stream(names == null ? new String[0] : names)
        .filter(name -> name.endsWith(ExperimentFile.SUFFIX) && isWhole(name))
        .sorted()
        .map(folder::resolve)
        .filter(file -> isShown(file) && Files.isRegularFile(file))
        .toList();
  }

  /** Where to look; a folder that is not there is likely to be misspelt as well. */
  private static List<Path> folders(Path missing) {
    Path parent = missing.resolveSibling("");
    return Files.isDirectory(parent.toAbsolutePath())
        ? List.of(parent, parent.resolve(EXPERIMENTS))
        : List.of(parent.resolveSibling(EXPERIMENTS));
  }

  /** A name with letters that the locale does not have comes without them, and names no file. */
  private static boolean isWhole(String name) {
    return name.indexOf(LOST) < 0;
  }

  /** A message shows the file as it is: nothing in it may move the cursor or end the line. */
  private static boolean isShown(Path file) {
    return file.toString().codePoints().noneMatch(Characters::isInvisible);
  }

  /** The name without {@code .properties}, which may be misspelt too. */
  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int point = name.lastIndexOf('.');
    boolean isExtended =
        point >= 0
            && EditDistance.nearest(name.substring(point + 1), List.of(EXTENSION), text -> text)
                .isPresent();
    return isExtended ? name.substring(0, point) : name;
  }
}
