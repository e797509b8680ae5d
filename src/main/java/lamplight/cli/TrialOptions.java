package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.results.ReadTrial;
import lamplight.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a person names one trial of a run. */
final class TrialOptions {
  @Parameters(paramLabel = "RUN_DIR", description = "A run's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--point",
      paramLabel = "POINT",
      description =
          "The point of a study, as the column 'point' of its tables writes it (default: the first"
              + " with a complete trial).")
  private @Nullable String point;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      converter = SeedNumber.class,
      description =
          "The seed of the trial, which may have failed or be invalid (default: the first complete"
              + " trial).")
  private @Nullable Long seed;

  /**
   * Reads the trial that is meant.
   *
   * @throws UserException when there is no such run or trial; it says which there are
   * @throws ExperimentException when the settings of the run cannot be understood
   * @throws IOException when files of the trial cannot be read
   */
  ReadTrial read() throws UserException, ExperimentException, IOException {
    RunFolder run = Folders.run("", folder);
    Study study = ExperimentFile.parseWritten(run.effective(), List.of()).study();
    return ReadTrial.of(run, study, new TrialChoice(run, study).of(point, seed));
  }
}
