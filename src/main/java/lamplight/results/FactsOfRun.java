package lamplight.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<String, String> settings = texts(parsed);
    Map<String, String> overridden = overridden(folder, settings);
    if (!record.get(RunRecord.UNTIL).isEmpty()) {
      // Such a run takes as many seeds as it needs, and says so.
      overridden.remove("seeds");
    }
    return new RunFacts(
        parsed.experiment(), settings, record.shown(), makers.all(), unusual, overridden);
  }

  /** What the command line replaced, each with what the file says. */
  private static Map<String, String> overridden(RunFolder folder, Map<String, String> settings) {
    Map<String, String> written;
    try {
      written = texts(ExperimentFile.parse(folder.source(), List.of()));
    } catch (ExperimentException unknown) {
      // What made it valid may be an override, and a run is whole without the file it came from.
      return new LinkedHashMap<>();
    }
    Map<String, String> overridden = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          // Without a title in the file, it is the name of the file, which the run calls otherwise.
          if (!value.equals(written.get(key)) && !key.equals("title")) {
            overridden.put(key, written.getOrDefault(key, ""));
          }
        });
    return overridden;
  }

  private static Map<String, String> texts(ParsedExperiment parsed) {
    Map<String, String> texts = new LinkedHashMap<>();
    parsed.settings().entries().forEach(entry -> texts.put(entry.name(), entry.text()));
    return texts;
  }
}
