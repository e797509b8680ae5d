package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Seeds;
import lamplight.experiment.SettingOverride;
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
          "The point of a study, as the column 'point' of its tables or its report writes it"
              + " (default: the first with a complete trial).")
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
  ChosenTrials choose() throws UserException, ExperimentException, IOException {
    TrialChoice choice = choice();
    return chosen(choice, List.of(choice.of(point, seed)));
  }

  /**
   * The trials of these seeds at one point; see {@link #read}.
   *
   * @param seeds as an experiment file writes them
   */
  ChosenTrials choose(String seeds) throws UserException, ExperimentException, IOException {
    if (seed != null) {
      throw new UserException("--seed and --seeds: expected one of them");
    }
    TrialChoice choice = choice();
    SettingOverride asked = new SettingOverride("--seeds", "seeds", seeds);
    Seeds several =
        ExperimentFile.parseWritten(choice.folder().effective(), List.of(asked)).study().seeds();
    List<TrialId> ids = new ArrayList<>();
    for (long each : several.stream().toArray()) {
      ids.add(choice.of(ids.isEmpty() ? point : ids.get(0).point(), each));
    }
    return chosen(choice, ids);
  }

  private TrialChoice choice() throws UserException, ExperimentException {
    RunFolder run = Folders.run("", folder);
    return new TrialChoice(run, ExperimentFile.parseWritten(run.effective(), List.of()).study());
  }

  private static ChosenTrials chosen(TrialChoice choice, List<TrialId> ids) {
    return new ChosenTrials(choice.folder(), choice.study(), ids);
  }
}
