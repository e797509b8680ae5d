package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lamplight.experiment.SettingOverride;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.model.Characters;
import lamplight.run.AvailableResources;
import lamplight.run.Jobs;
import lamplight.run.TypedCommand;
import lamplight.stats.judge.MeasureSuggestion;
import lamplight.stats.precision.PrecisionTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a run, shared by the program itself and its {@code run} command. */
final class RunOptions {
  private static final char PLUS_MINUS = '\u00b1';

  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..*",
      converter = ExperimentName.class,
      description = "Experiment files to run.")
  private final List<Path> experiments = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "SEEDS",
      description = "Run these seeds instead of the file's, for example 1..20.")
  private @Nullable String seeds;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Set any key of the experiment file (listed by the command 'keys'); may be repeated.")
  private final List<String> settings = new ArrayList<>();

  @Option(
      names = "--virtual",
      description = "Run in virtual time: the same as --set time=virtual --set time.scale=1.")
  private boolean virtual;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "How many trials run at once (default: as many as this machine carries).")
  private @Nullable Integer jobs;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Where runs are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path results = Path.of("results");

  @Option(
      names = "--resume",
      paramLabel = "RUN_DIR",
      description = "Run what is missing or failed in an earlier run's folder.")
  private @Nullable Path resume;

  @Option(
      names = "--until",
      paramLabel = "TARGET",
      description =
          "Go on with further seeds until the 95 %% interval is narrow enough: MEASURE [PROCESS]"
              + " ±X or ±X%%, for example 'queue_mean 1 ±5%%' (+-5%% will do).")
  private @Nullable String until;

  @Option(
      names = "--max-seeds",
      paramLabel = "N",
      converter = WholeNumber.class,
      description =
          "With --until, stop at this many seeds (default: 1000 in virtual time, 30 in real time).")
  private @Nullable Integer maxSeeds;

  @Option(names = "--quiet", description = "Print no progress.")
  private boolean quiet;

  /**
   * Refuses a command line that names no experiment, first where an option took it for its value.
   *
   * @param command what is to be done with it
   */
  void requireSomething(String command) throws UserException {
    overrides();
    boolean canResume = command.equals("run");
    if (experiments.isEmpty() && !(canResume && resume != null)) {
      throw new UserException(
          "nothing to "
              + command
              + ": name an experiment file"
              + (canResume ? ", or --resume RUN_DIR" : ""));
    }
  }

  List<Path> experiments() {
    return List.copyOf(experiments);
  }

  Optional<Path> resume() {
    return Optional.ofNullable(resume);
  }

  Path results() {
    return results;
  }

  boolean quiet() {
    return quiet;
  }

  OptionalInt jobs() {
    return jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs);
  }

  /** How many trials of a study run at once: as asked, else what suits this machine. */
  int jobsFor(Study study) throws IOException {
    return jobs().orElse(Jobs.defaultFor(study, AvailableResources.now(results)));
  }

  /** How narrow an interval is to be; empty when nothing was said. */
  Optional<PrecisionTarget> until() throws UserException {
    if (until == null) {
      return Optional.empty();
    }
    Optional<PrecisionTarget> target = PrecisionTarget.parse(until);
    if (target.isEmpty()) {
      throw new UserException(
          "--until '"
              + Characters.shown(until)
              + "': "
              + whatIsWrong(until)
              + "expected a column of processes.csv, a process or none, and a half-width above 0,"
              + " such as 'queue_mean 1 ±5%' or 'jump_mean ±0.2'");
    }
    return target;
  }

  /** The word or character of a target that makes it none, as the beginning of a sentence. */
  private static String whatIsWrong(String target) throws UserException {
    OptionalInt strange = Characters.firstStrange(target.replace(PLUS_MINUS, '+'));
    if (strange.isPresent()) {
      return "it holds " + Characters.placed(target, strange.getAsInt()) + ": ";
    }
    String measure = target.strip().split("\\s+")[0];
    if (Metric.ofColumn(measure).isEmpty()) {
      throw new UserException(
          "--until '" + target + "': " + MeasureSuggestion.noSuchMeasure(measure));
    }
    return "";
  }

  /** The most seeds to run with a target; empty when nothing was said. */
  OptionalInt maxSeeds() {
    return maxSeeds == null ? OptionalInt.empty() : OptionalInt.of(maxSeeds);
  }

  /** What the command line sets in the place of the experiment file. */
  List<SettingOverride> overrides() throws UserException {
    List<SettingOverride> overrides = new ArrayList<>();
    if (seeds != null) {
      overrides.add(new SettingOverride("--seeds", "seeds", seeds));
    }
    if (virtual) {
      overrides.add(new SettingOverride("--virtual", "time", "virtual"));
      overrides.add(new SettingOverride("--virtual", "time.scale", "1"));
    }
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UserException(
            "--set "
                + (setting.isEmpty() ? "''" : Characters.shown(setting))
                + ": expected KEY=VALUE; "
                + Main.TO_LIST_KEYS);
      }
      overrides.add(
          new SettingOverride(
              "--set", setting.substring(0, equals), setting.substring(equals + 1)));
    }
    return overrides;
  }

  /** The command line that repeats this run. */
  String command() {
    List<String> words = new ArrayList<>();
    experiments.forEach(experiment -> words.add(experiment.toString()));
    if (seeds != null) {
      words.add("--seeds");
      words.add(seeds);
    }
    for (String setting : settings) {
      words.add("--set");
      words.add(setting);
    }
    if (virtual) {
      words.add("--virtual");
    }
    if (until != null) {
      words.add("--until");
      words.add(until);
    }
    if (maxSeeds != null) {
      words.add("--max-seeds");
      words.add(Integer.toString(maxSeeds));
    }
    if (jobs != null) {
      words.add("--jobs");
      words.add(Integer.toString(jobs));
    }
    return TypedCommand.of(words.toArray(String[]::new));
  }
}
