package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.SettingOverride;
import lamplight.model.Characters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which experiments are meant, with what the command line sets in them. */
class ExperimentOptions {
  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..*",
      converter = ExperimentName.class,
      description = "Experiment files.")
  private final List<Path> experiments = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "SEEDS",
      description = "Take these seeds instead of the file's, for example 1..20.")
  private @Nullable String seeds;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Set any key of the experiment file (listed by the command 'keys'); may be repeated.")
  private final List<String> settings = new ArrayList<>();

  /**
   * Refuses a command line that names no experiment, first where an option took it for its value.
   *
   * @param command what is to be done with it
   */
  void requireSomething(String command) throws UserException {
    overrides();
    if (experiments.isEmpty()) {
      throw new UserException("nothing to %s: name an experiment file%s", command, otherwise());
    }
  }

  /** What would do in the place of an experiment file, as the end of a sentence. */
  String otherwise() {
    return "";
  }

  final List<Path> experiments() {
    return List.copyOf(experiments);
  }

  /** What the command line sets in the place of the experiment file. */
  List<SettingOverride> overrides() throws UserException {
    List<SettingOverride> overrides = new ArrayList<>();
    if (seeds != null) {
      overrides.add(new SettingOverride("--seeds", "seeds", seeds));
    }
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UserException(
            "--set %s: expected KEY=VALUE; %s",
            setting.isEmpty() ? "''" : Characters.shown(setting), Main.TO_LIST_KEYS);
      }
      overrides.add(
          new SettingOverride(
              "--set", setting.substring(0, equals), setting.substring(equals + 1)));
    }
    return overrides;
  }

  /** That an experiment is not as its file says; empty where it is. */
  static Optional<String> note(ParsedExperiment parsed) {
    Map<String, String> texts = parsed.settings().texts();
    List<String> keys = new ArrayList<>();
    parsed
        .overridden()
        .forEach(
            (key, inFile) ->
                keys.add(
                    key
                        + " = "
                        + texts.getOrDefault(key, "")
                        + (inFile.isEmpty() ? "" : " (in the file: " + inFile + ")")));
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("not as in the file: " + String.join("; ", keys));
  }
}
