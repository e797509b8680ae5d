package lamplight.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What to say of a folder that is given in the place of an experiment file. */
final class FolderSuggestion {
  private static final int FILES_SHOWN = 5;

  private FolderSuggestion() {}

  /** That it is a folder, and which files in it may be meant. */
  static String of(Path folder) {
    if (Files.exists(folder.resolve("run.properties"))) {
      return "this is the folder of a run: expected an experiment file, such as "
          + FileSuggestion.shown(folder.resolve("experiment.properties"))
          + "; the option --resume and the command report take the folder itself";
    }
    List<Path> files = FileSuggestion.filesIn(folder);
    if (files.isEmpty()) {
      return "this is a folder, and no experiment file (*.properties) lies in it";
    }
    String some =
        files.stream()
            .limit(FILES_SHOWN)
            .map(FileSuggestion::shown)
            .collect(Collectors.joining(", "));
    int more = files.size() - FILES_SHOWN;
    return "this is a folder: expected a file in it, such as "
        + some
        + (more > 0 ? ", or " + more + " more" : "");
  }
}
