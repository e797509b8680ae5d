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
  private static final String VARY = "vary.";

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
    return replaced(settings, written);
  }

  /** The settings that a file has otherwise, each with what it says. */
  static Map<String, String> replaced(Map<String, String> used, Map<String, String> written) {
    Map<String, String> replaced = new LinkedHashMap<>();
    used.forEach(
        (key, value) -> {
          // Without a title in the file, it is the name of the file, which the run calls otherwise.
          if (!value.equals(written.get(key)) && !key.equals("title")) {
            replaced.put(key, inFile(key, written));
          }
        });
    return replaced;
  }

  /** A key that is set in place of a varied one, or varied in place of a set one, has no entry. */
  private static String inFile(String key, Map<String, String> written) {
    String varied = written.get(VARY + key);
    if (!written.containsKey(key) && varied != null) {
      return "varied over " + varied;
    }
    String one = key.startsWith(VARY) ? key.substring(VARY.length()) : key;
    return written.getOrDefault(key, written.getOrDefault(one, ""));
  }

  private static Map<String, String> texts(ParsedExperiment parsed) {
    Map<String, String> texts = new LinkedHashMap<>();
    parsed.settings().entries().forEach(entry -> texts.put(entry.name(), entry.text()));
    return texts;
  }
}
