package lamplight.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.Characters;

/**
 * The folder of one run and the names of what stands in it.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
  private static final String LATEST = "latest";

  /**
   * Creates the folder of a new run, named by the instant; a run that begins in the same second
   * gets a number behind it.
   *
   * @param results the folder of all results
   * @param experiment the name of the experiment
   */
  public static RunFolder create(Path results, String experiment, Instant now) throws IOException {
    Path path = StampedFolder.create(results.resolve(experiment), now);
    Files.createDirectory(path.resolve("trials"));
    return new RunFolder(path);
  }

  /**
   * The folder of an existing run.
   *
   * @throws IOException when there is no such folder, or it is not that of a run
   */
  public static RunFolder open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      String what = Files.exists(path) ? ": not the folder of a run" : ": there is no such folder";
      throw new NotDirectoryException(shown(path) + what + MeantRun.didYouMean(path));
    }
    RunFolder folder = new RunFolder(ownName(path));
    Optional<String> lost = lostSettings(folder.path());
    if (lost.isPresent()) {
      throw new IOException(lost.get());
    }
    if (!isRun(folder.path()) && !isRunThatLostItsRecord(folder)) {
      String meant = MeantRun.didYouMean(path);
      throw new IOException(
          shown(path)
              + ": not the folder of a run"
              + (meant.isEmpty()
                  ? ": expected effective.properties and run.properties in it"
                  : meant));
    }
    return folder;
  }

  /**
   * The folder by its own name, where it is reached through a link such as {@code latest} or a name
   * such as {@code .}.
   */
  public static Path ownName(Path path) throws IOException {
    Path real = path.toRealPath();
    Path named = path.resolveSibling(real.getFileName());
    return Files.exists(named) && Files.isSameFile(named, real) ? named : real;
  }

  private static String shown(Path path) {
    return Characters.shown(path.toString());
  }

  /** Its trials can be checked all the same; who needs the record says that it is missing. */
  private static boolean isRunThatLostItsRecord(RunFolder folder) {
    return folder.hasTrials() && Files.exists(folder.effective());
  }

  /** What to say of the folder of a run whose settings are missing; empty for any other path. */
  public static Optional<String> lostSettings(Path path) {
    RunFolder folder = new RunFolder(path);
    return folder.hasTrials() && Files.exists(folder.run()) && Files.notExists(folder.effective())
        ? Optional.of(
            shown(folder.effective())
                + " is missing; put this file back: nothing else holds every setting of this run")
        : Optional.empty();
  }

  private boolean hasTrials() {
    return Files.isDirectory(path.resolve("trials"));
  }

  /** Whether a folder is that of a run, or of one that lost its settings or its record. */
  public static boolean isRunOrWasOne(Path path) {
    RunFolder folder = new RunFolder(path);
    return isRun(path)
        || (folder.hasTrials() && (Files.exists(folder.effective()) || Files.exists(folder.run())));
  }

  /** Whether a folder is that of a run. */
  public static boolean isRun(Path path) {
    RunFolder folder = new RunFolder(path);
    return Files.exists(folder.effective()) && Files.exists(folder.run());
  }

  /** The experiment file as given. */
  public Path source() {
    return path.resolve("experiment.properties");
  }

  /** Every key with the value that was used. */
  public Path effective() {
    return path.resolve("effective.properties");
  }

  /** The record of the run. */
  public Path run() {
    return path.resolve("run.properties");
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.md");
  }

  /** The folder of a trial that has ended; it exists only once the trial has. */
  public TrialFolder trial(TrialId trial) {
    return new TrialFolder(parentOf(trial).resolve("seed-" + trial.seed()));
  }

  /** Whether a trial has ended: its folder then stands under its final name, whatever is in it. */
  public boolean hasEnded(TrialId trial) {
    return Files.exists(trial(trial).path(), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Whether there is nothing to run of a trial: its logs are there, and it has ended well, or
   * nobody can tell, because its record cannot be read. Of that the report says what to do; to run
   * it again would remove what is left of it.
   */
  boolean isSettled(TrialId trial) {
    return hasEnded(trial) && trial(trial).mayHaveLogs() && !isKnownToHaveFailed(trial);
  }

  /** Those of these trials that are still to be run. */
  List<TrialId> unsettled(List<TrialId> trials) {
    return trials.stream().filter(trial -> !isSettled(trial)).toList();
  }

  private boolean isKnownToHaveFailed(TrialId trial) {
    try {
      return TrialRecord.read(trial(trial).record()).state() == TrialRecord.State.FAILED;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Removes the folder, after a failure.
   *
   * @param failure takes what removing fails with
   */
  void discard(IOException failure) {
    try {
      deleteTree(path);
    } catch (IOException also) {
      failure.addSuppressed(also);
    }
  }

  /** Makes an empty folder under a temporary name for a trial that begins. */
  TrialFolder createDraft(TrialId trial) throws IOException {
    TrialFolder draft = draft(trial);
    deleteTree(draft.path());
    Files.createDirectories(draft.path());
    return draft;
  }

  /** The folder of a trial that has not ended. */
  TrialFolder draft(TrialId trial) {
    Path draft = parentOf(trial).resolve(".seed-" + trial.seed() + ".tmp");
    return new TrialFolder(draft.toAbsolutePath());
  }

  /** Gives the folder of an ended trial its final name, in the place of an earlier attempt. */
  void publish(TrialId trial) throws IOException {
    deleteTree(trial(trial).path());
    Files.move(draft(trial).path(), trial(trial).path(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what an unfinished trial left. */
  void discardDraft(TrialId trial) throws IOException {
    deleteTree(draft(trial).path());
  }

  /**
   * Points {@code latest} beside the folder at it. Whatever has that name and is no link is
   * somebody's own, and stays.
   *
   * @throws IOException when there is such a thing, or the file system has no links, or refuses;
   *     the message is a sentence
   */
  public void markLatest() throws IOException {
    pointAtIt(LATEST);
  }

  /**
   * Points {@code latest-NAME} beside the folder at it; see {@link #markLatest}.
   *
   * @return the link
   */
  public Path markLatest(String name) throws IOException {
    return pointAtIt(LATEST + "-" + name);
  }

  private Path pointAtIt(String name) throws IOException {
    Path link = path.resolveSibling(name);
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw new IOException(
          link
              + " is a "
              + (Files.isDirectory(link) ? "folder" : "file")
              + " of its own and stays as it is; rename it, and the next run sets the link");
    }
    Path draft = path.resolveSibling("." + name + "-" + path.getFileName());
    Files.deleteIfExists(draft);
    try {
      Files.createSymbolicLink(draft, path.getFileName());
      Files.move(draft, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException | UnsupportedOperationException refused) {
      throw new IOException(
          "the file system of " + path + " takes no symbolic link (" + reason(refused) + ")",
          refused);
    } finally {
      Files.deleteIfExists(draft);
    }
    return link;
  }

  private static String reason(Exception refused) {
    return refused instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : "it has none";
  }

  private Path parentOf(TrialId trial) {
    Path trials = path.resolve("trials");
    return trial.point().isEmpty() ? trials : trials.resolve(trial.point());
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      // A folder comes before what is in it.
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (UncheckedIOException unreadable) {
      throw Objects.requireNonNull(unreadable.getCause());
    }
  }
}
