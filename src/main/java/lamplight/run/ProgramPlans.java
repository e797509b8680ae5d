package lamplight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.experiment.DrawsSetting;
import lamplight.experiment.Experiment;
import lamplight.experiment.ProgramSetting;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.program.CommandException;
import lamplight.program.CommandSearch;
import lamplight.program.ProgramCommand;
import lamplight.program.ProgramPlan;

/** Finds the programs that the trials of an experiment run. */
public final class ProgramPlans {
  private ProgramPlans() {}

  /**
   * The programs of a trial; empty where all processes are our own JVMs.
   *
   * @throws CommandException when one is not there, or cannot be run
   */
  static Optional<ProgramPlan> of(Experiment experiment) throws CommandException {
    Optional<ProgramSetting> setting = experiment.programs();
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    ProgramSetting programs = setting.get();
    CommandSearch search = CommandSearch.from(Path.of(programs.home()));
    List<ProgramCommand> commands = new ArrayList<>();
    for (int process = 1; process <= experiment.processes(); process++) {
      Optional<String> command = programs.commandOf(process);
      commands.add(
          command.isPresent()
              ? search.find(command.get(), programs.launcher())
              : ProgramCommand.builtin());
    }
    return Optional.of(
        new ProgramPlan(
            commands,
            programs.environment(),
            programs.draws() == DrawsSetting.OWN,
            programs.readyTimeoutNs(),
            experiment.timeScale()));
  }

  /** A sentence on each program of a study that is not there, or cannot be run. */
  public static List<String> refusals(Study study) {
    Map<String, Boolean> refusals = new TreeMap<>();
    for (StudyPoint point : study.points()) {
      try {
        Optional<ProgramPlan> unused = of(point.experiment());
      } catch (CommandException refused) {
        refusals.put(refused.reason(), true);
      }
    }
    return List.copyOf(refusals.keySet());
  }
}
