package lamplight.results.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lamplight.model.Characters;
import lamplight.run.RunFolder;

/**
 * Finds the folders of runs. Each run is found once, by its own name, however many links and
 * folders lead to it. Not thread-safe.
 */
public final class RunSearch {
  /** Enough for a term, a group, a person, a repository, its results, an experiment and a run. */
  private static final int DEPTH_MAX = 8;

  private final TreeSet<Path> runs = new TreeSet<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean isWhole = true;

  private RunSearch() {}

  /**
   * What was found.
   *
   * @param runs the folders of the runs, sorted
   * @param complaints on each place that has no run or cannot be searched, a sentence each
   * @param isWhole whether every folder on the way could be read
   */
  public record Found(List<Path> runs, List<String> complaints, boolean isWhole) {
    public Found {
      runs = List.copyOf(runs);
      complaints = List.copyOf(complaints);
    }
  }

  /** Finds the runs that these folders are or that lie below them. */
  public static Found in(List<Path> folders) {
    RunSearch search = new RunSearch();
    for (Path folder : folders) {
      int before = search.seen.size() + search.complaints.size();
      if (!Files.isDirectory(folder)) {
        search.complain(folder, Files.exists(folder) ? "not a folder" : "there is no such folder");
      } else if (!search.visit(plain(folder), 0)
          && search.seen.size() + search.complaints.size() == before) {
        search.complain(
            folder, "no run in this folder, nor up to " + DEPTH_MAX + " folders below it");
      }
    }
    return new Found(List.copyOf(search.runs), search.complaints, search.isWhole);
  }

  /** Without a dot for the working folder; two dots behind a link would lead somewhere else. */
  private static Path plain(Path folder) {
    for (Path name : folder) {
      if (name.toString().equals("..")) {
        return folder;
      }
    }
    return folder.normalize();
  }

  /** Whether a run is here or below, be it one that is known already. */
  private boolean visit(Path folder, int depth) {
    if (RunFolder.isRunOrWasOne(folder)) {
      add(folder);
      return true;
    }
    boolean hasRun = false;
    if (depth < DEPTH_MAX) {
      for (Path below : foldersIn(folder)) {
        // A link is followed to a run alone: one to anything else could lead round in circles.
        if (!Files.isSymbolicLink(below) || RunFolder.isRunOrWasOne(below)) {
          hasRun |= visit(below, depth + 1);
        }
      }
    }
    return hasRun;
  }

  private void add(Path run) {
    try {
      if (seen.add(run.toRealPath())) {
        runs.add(RunFolder.ownName(run));
      }
    } catch (IOException failure) {
      isWhole = false;
      complain(run, "cannot be read (" + failure.getMessage() + ")");
    }
  }

  private List<Path> foldersIn(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException failure) {
      isWhole = false;
      complain(folder, "this folder cannot be read, so that its runs are left out");
      return List.of();
    }
  }

  private void complain(Path place, String what) {
    complaints.add(Characters.shown(place.toString()) + ": " + what);
  }
}
