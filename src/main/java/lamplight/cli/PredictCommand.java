package lamplight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.report.predict.PredictionText;
import lamplight.trial.VirtualTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code harness predict EXPERIMENT...}: what theory says of the rates. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Print what theory predicts for the rates of experiments; start nothing.")
final class PredictCommand implements Callable<Integer> {
  @Mixin private final ExperimentOptions options = new ExperimentOptions();

  @Override
  public Integer call() throws Exception {
    options.requireSomething("predict");
    for (Path file : options.experiments()) {
      ParsedExperiment parsed = ExperimentFile.parse(file, options.overrides());
      ExperimentOptions.note(parsed)
          .ifPresent(note -> System.out.println(parsed.name() + " is " + note + "\n"));
      Study study = parsed.study();
      for (StudyPoint point : study.points()) {
        if (study.isVaried()) {
          System.out.println("== " + point.name());
        }
        PredictionText.of(point.experiment(), VirtualTrial::run).forEach(System.out::println);
        if (!point.experiment().faults().planned().isNone()) {
          System.out.println();
          System.out.println("Theory knows no faults: this is what would be without them.");
        }
        if (study.isVaried()) {
          System.out.println();
        }
      }
    }
    return ExitCode.OK;
  }
}
