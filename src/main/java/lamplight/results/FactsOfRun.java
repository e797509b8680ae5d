package lamplight.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.experiment.EffectiveSettings;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.run.RunFolder;
import lamplight.run.RunRecord;

/** Gathers what a run's folder says of it besides its trials. */
final class FactsOfRun {
  private FactsOfRun() {}

  /**
   * The facts.
   *
   * @param parsed the effective settings
   * @param makers of the trials so far
   */
  static RunFacts of(RunFolder folder, ParsedExperiment parsed, RunRecord record, Makers makers) {
    Set<String> unusual =
        parsed.settings().entries().stream()
            .filter(entry -> !entry.text().equals(entry.key().defaultText()))
            .map(EffectiveSettings.Entry::name)
            .collect(Collectors.toSet());
    Map<String, String> settings = parsed.settings().texts();
    Map<String, String> overridden = overridden(folder, parsed, record);
    if (!record.get(RunRecord.UNTIL).isEmpty()) {
      // Such a run takes as many seeds as it needs, and says so.
      overridden.remove("seeds");
    }
    return new RunFacts(settings, record.shown(), makers.all(), unusual, overridden);
  }

  /**
   * What the command line replaced, each with what the file says. A default that another version
   * had stands in the run's settings too, and replaced nothing.
   */
  private static Map<String, String> overridden(
      RunFolder folder, ParsedExperiment used, RunRecord record) {
    try {
      ParsedExperiment file = ExperimentFile.parse(folder.source(), List.of());
      Map<String, String> replaced = used.settings().replaced(file.settings());
      replaced.keySet().removeIf(key -> !isSet(key, record.get("command")));
      return replaced;
    } catch (ExperimentException unknown) {
      // What made it valid may be an override, and a run is whole without the file it came from.
      return new LinkedHashMap<>();
    }
  }

  /** Whether a command line, as the record of a run has it, sets a key. */
  private static boolean isSet(String key, String command) {
    String option =
        switch (key) {
          case "seeds" -> "--seeds|";
          case "time", "time.scale" -> "--virtual|";
          default -> "";
        };
    // A value with blanks stands in quotation marks, and may have some in front.
    String set = "--set [$']*\\s*" + Pattern.quote(key) + "\\s*=";
    return Pattern.compile(" (?:" + option + set + ")").matcher(command).find();
  }
}
