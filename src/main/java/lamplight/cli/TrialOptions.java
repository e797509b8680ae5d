package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Seeds;
import lamplight.experiment.SettingOverride;
import lamplight.experiment.Study;
import lamplight.results.ReadTrial;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
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
    ChosenTrials one = choose();
    return one.read(one.ids().get(0));
  }

  /** The one trial that is meant; see {@link #read}. */
  ChosenTrials choose() throws UserException, ExperimentException {
    RunFolder run = Folders.run("", folder);
    Study study = ExperimentFile.parseWritten(run.effective(), List.of()).study();
    return new ChosenTrials(run, study, List.of(new TrialChoice(run, study).of(point, seed)));
  }

  /**
   * The trials of these seeds at one point; see {@link #read}.
   *
   * @param seeds as an experiment file writes them
   */
  ChosenTrials choose(String seeds) throws UserException, ExperimentException {
    if (seed != null) {
      throw new UserException("--seed and --seeds: expected one of them");
    }
    RunFolder run = Folders.run("", folder);
    Study study = ExperimentFile.parseWritten(run.effective(), List.of()).study();
    SettingOverride asked = new SettingOverride("--seeds", "seeds", seeds);
    Seeds several = ExperimentFile.parseWritten(run.effective(), List.of(asked)).study().seeds();
    TrialChoice choice = new TrialChoice(run, study);
    List<TrialId> ids = new ArrayList<>();
    for (long each : several.stream().toArray()) {
      ids.add(choice.of(ids.isEmpty() ? point : ids.get(0).point(), each));
    }
    return new ChosenTrials(run, study, ids);
  }
}
