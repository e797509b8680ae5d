package lamplight.results.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lamplight.log.TrialFolder;
import lamplight.model.Characters;
import lamplight.run.MeantRun;
import lamplight.run.RunFolder;
import lamplight.run.RunLock;
import lamplight.run.TypedCommand;

/**
 * What an argument names: a run, or a point of a study.
 *
 * @param run the run, under its own name and not that of a link
 * @param point the point, or empty for the whole run
 */
record SideReference(RunFolder run, String point) {
  private static final String TRIALS = "trials";

  /** The run or point whose folder this is. */
  static SideReference of(Path path) throws ComparisonException {
    Path folder = path.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    try {
      // The runs of an experiment that is itself named trials stand in a folder of that name.
      if (!RunFolder.isRun(folder)
          && !Files.exists(new TrialFolder(folder).record())
          && parent != null
          && parent.endsWith(TRIALS)
          && parent.getParent() != null) {
        // A study without logs has no folders of its points: that the tables have it will do.
        return new SideReference(real(parent.getParent()), folder.getFileName().toString());
      }
      return new SideReference(real(folder), "");
    } catch (IOException failure) {
      Optional<String> lost = RunFolder.lostSettings(path);
      if (lost.isPresent()) {
        throw new ComparisonException(lost.get());
      }
      String meant = MeantRun.didYouMean(path);
      if (!Files.exists(path)) {
        throw new ComparisonException(
            Characters.shown(path.toString()) + ": there is no such folder" + meant);
      }
      if (!meant.isEmpty()) {
        throw new ComparisonException(
            Characters.shown(path.toString()) + ": not the folder of a run" + meant);
      }
      throw new ComparisonException(
          Characters.shown(path.toString())
              + ": not the folder of a run or of a study's point: expected one such as"
              + " results/<experiment>/latest or results/<experiment>/<time>/trials/<point>");
    }
  }

  private static RunFolder real(Path folder) throws IOException {
    RunFolder run = RunFolder.open(folder);
    return new RunFolder(run.path().toRealPath());
  }

  Path processes() {
    return run.path().resolve("processes.csv");
  }

  Path checks() {
    return run.path().resolve("checks.csv");
  }

  void requireTables() throws IOException, ComparisonException {
    for (Path table : new Path[] {processes(), checks()}) {
      if (!Files.exists(table) && RunLock.isHeld(run)) {
        throw new ComparisonException(
            table
                + ": no such file: the run is still under way and writes its tables at its end;"
                + " compare it then");
      }
      if (!Files.exists(table)) {
        throw new ComparisonException(
            table
                + ": no such file: expected a run with its report, which this writes: "
                + TypedCommand.of("report", run.path().toString()));
      }
    }
  }
}
