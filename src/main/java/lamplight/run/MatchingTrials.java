package lamplight.run;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.experiment.LogSetting;
import lamplight.experiment.SettingDifference;
import lamplight.experiment.Study;
import lamplight.experiment.TrialSettings;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;

/**
 * Holds the trials in a run's folder against the run's settings. What was made under other settings
 * is refused: a mean over both would be of neither, and a trial left out in silence would be missed
 * by nobody.
 */
public final class MatchingTrials {
  private static final String SEED_FOLDER = "seed-";

  private final RunFolder folder;
  private final Study study;

  private MatchingTrials(RunFolder folder, Study study) {
    this.folder = folder;
    this.study = study;
  }

  /**
   * Makes sure that every trial in the folder is one of this study.
   *
   * @throws OtherSettingsException when one is not; its message names the trial and the key
   * @throws IOException when the folder cannot be read
   */
  public static void require(RunFolder folder, Study study) throws IOException {
    List<SettingDifference> edits = NotedSettings.differences(RunRecord.read(folder), study);
    if (!edits.isEmpty()) {
      throw new OtherSettingsException(
          "%s %s; nothing was changed: undo the edit, or make a run of its own with: %s",
          folder.path(), words(edits), TypedCommand.of(folder.effective().toString()));
    }
    List<OtherTrial> others = others(folder, study);
    if (!others.isEmpty()) {
      OtherTrial first = others.get(0);
      throw new OtherSettingsException(
          "%s%s; nothing was changed: %s, or move these folders away and go on with: %s",
          first.sentence(),
          others.size() == 1
              ? ""
              : " (and " + (others.size() - 1) + " more that do not belong to this run)",
          first.isMisnamed() ? "give each folder its name back" : "undo the edit",
          TypedCommand.of("--resume", folder.path().toString()));
    }
  }

  /**
   * The trials in the folder that are not of this study. A record that cannot be read is left to
   * those who read the logs, and have to tell of it anyway.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<OtherTrial> others(RunFolder folder, Study study) throws IOException {
    return new MatchingTrials(folder, study).others();
  }

  private List<OtherTrial> others() throws IOException {
    List<OtherTrial> others = new ArrayList<>();
    for (Path trial : trialFolders()) {
      other(trial).ifPresent(why -> others.add(new OtherTrial(trial, why, isMisnamed(trial))));
    }
    return others;
  }

  /** Whether the name of a folder contradicts the record in it. */
  private boolean isMisnamed(Path trial) {
    return record(trial)
        .filter(
            record ->
                !record.point().equals(pointOf(trial))
                    || !seedOf(trial).equals(Optional.of(record.spec().seed())))
        .isPresent();
  }

  /** The folders of trials that have ended, in the order of their names. */
  private List<Path> trialFolders() throws IOException {
    List<Path> trials = new ArrayList<>();
    for (Path entry : entries(folder.path().resolve("trials"))) {
      if (isOfTrial(entry)) {
        trials.add(entry);
      } else if (Files.isDirectory(entry)) {
        entries(entry).stream().filter(MatchingTrials::isOfTrial).forEach(trials::add);
      }
    }
    return trials;
  }

  private static boolean isOfTrial(Path entry) {
    return entry.getFileName().toString().startsWith(SEED_FOLDER)
        && Files.exists(new TrialFolder(entry).record());
  }

  private static List<Path> entries(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .sorted(
              Comparator.comparingInt((Path path) -> path.getFileName().toString().length())
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  /** Why this is no trial of the study; empty when it is one. */
  private Optional<String> other(Path trial) throws IOException {
    if (study.logs() == LogSetting.DISCARD) {
      return Optional.of("was made with logs = keep, but effective.properties says discard");
    }
    String point = pointOf(trial);
    if (!study.has(point)) {
      return Optional.of("is of no point that effective.properties asks for" + axes());
    }
    Optional<Long> seed = seedOf(trial);
    if (seed.isEmpty() || !study.seeds().contains(seed.get())) {
      return Optional.of(
          "is of no seed that effective.properties asks for (seeds = "
              + study.seeds().text()
              + ")");
    }
    TrialId id = new TrialId(point, seed.get());
    return record(trial).flatMap(record -> other(id, record));
  }

  /** Empty where it cannot be read, which those tell who read the logs. */
  private static Optional<TrialRecord> record(Path trial) {
    try {
      return Optional.of(TrialRecord.read(new TrialFolder(trial).record()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> other(TrialId id, TrialRecord record) {
    if (record.spec().seed() != id.seed()) {
      return Optional.of(
          "was made with seed = " + record.spec().seed() + ", but its folder says " + id.seed());
    }
    if (!record.point().equals(id.point())) {
      return Optional.of(
          "was made at "
              + words(record.point())
              + ", but its folder stands at "
              + words(id.point()));
    }
    List<SettingDifference> differences =
        new TrialSettings(record.spec(), record.time(), record.timeScale())
            .differencesFrom(study.at(id.point()));
    return differences.isEmpty() ? Optional.empty() : Optional.of(words(differences));
  }

  private static String words(List<SettingDifference> differences) {
    return differences.stream()
        .map(
            each ->
                each.key()
                    + " = "
                    + each.made()
                    + ", but effective.properties says "
                    + each.asked())
        .collect(Collectors.joining("; ", "was made with ", ""));
  }

  private static String words(String point) {
    return point.isEmpty() ? "no point of a study" : "the point " + point;
  }

  private String axes() {
    return study.isVaried()
        ? study.axes().stream()
            .map(axis -> "vary." + axis.key() + " = " + axis.text())
            .collect(Collectors.joining("; ", " (", ")"))
        : ", which varies no key";
  }

  private String pointOf(Path trial) {
    Path parent = trial.resolveSibling("");
    return parent.equals(folder.path().resolve("trials")) ? "" : parent.getFileName().toString();
  }

  /** The seed that a folder is named after, if the trial of that seed has this folder. */
  private static Optional<Long> seedOf(Path trial) {
    String text = trial.getFileName().toString().substring(SEED_FOLDER.length());
    boolean isPlain = text.matches("0|-?[1-9][0-9]{0,18}");
    return isPlain && new BigInteger(text).bitLength() < Long.SIZE
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }
}
