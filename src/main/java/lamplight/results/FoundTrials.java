package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.run.RunFolder;

/**
 * The trials in a folder and in those below it, in the order of their paths, in which 2 comes
 * before 10. Links below the folder are not followed, and what begins with a dot is not looked at.
 *
 * @param trials those whose record or logs lie in a folder of their own
 * @param runs the folders of runs below, which are not searched
 */
public record FoundTrials(List<FoundTrial> trials, List<Path> runs) {
  /** How deep below a folder trials are looked for. */
  private static final int DEPTH_MAX = 8;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int DIGITS = 20;

  public FoundTrials {
    trials = List.copyOf(trials);
    runs = List.copyOf(runs);
  }

  /**
   * A folder with a trial.
   *
   * @param logs its event logs, as far as they are in our format, in the order of their names
   * @param isRecorded whether its {@code trial.properties} lies there
   */
  public record FoundTrial(Path folder, List<Path> logs, boolean isRecorded) {
    public FoundTrial {
      logs = List.copyOf(logs);
    }
  }

  /** Looks for trials. */
  public static FoundTrials in(Path folder) throws IOException {
    List<FoundTrial> trials = new ArrayList<>();
    List<Path> runs = new ArrayList<>();
    search(folder, 0, trials, runs);
    return new FoundTrials(trials, runs);
  }

  private static void search(Path folder, int depth, List<FoundTrial> trials, List<Path> runs)
      throws IOException {
    if (RunFolder.isRunOrWasOne(folder)) {
      runs.add(folder);
      return;
    }
    List<Path> logs = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (Path each : inOrder(folder)) {
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(each);
      } else if (isLog(each)) {
        logs.add(each);
      }
    }
    boolean isRecorded = Files.exists(new TrialFolder(folder).record());
    if (isRecorded || !logs.isEmpty()) {
      trials.add(new FoundTrial(folder, logs, isRecorded));
    }
    if (depth < DEPTH_MAX) {
      for (Path below : folders) {
        search(below, depth + 1, trials, runs);
      }
    }
  }

  private static List<Path> inOrder(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !name(each).startsWith("."))
          .sorted(Comparator.comparing(FoundTrials::sortedBy).thenComparing(FoundTrials::name))
          .toList();
    }
  }

  private static boolean isLog(Path file) throws IOException {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv")
        && Files.isRegularFile(file)
        && (name.matches("process-[0-9]+\\.csv") || LogReader.isLog(file));
  }

  private static String sortedBy(Path path) {
    return NUMBER
        .matcher(name(path))
        .replaceAll(
            number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
