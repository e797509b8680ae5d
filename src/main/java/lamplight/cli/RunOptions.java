package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lamplight.measure.Metric;
import lamplight.model.Characters;
import lamplight.run.TypedCommand;
import lamplight.stats.judge.MeasureSuggestion;
import lamplight.stats.precision.PrecisionTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a run, shared by the program itself and its {@code run} command. */
final class RunOptions extends PlanOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee = CommandSpec.create();

  private static final List<String> WATCHING = List.of("--quiet", "--live");
  private static final char PLUS_MINUS = '\u00b1';

  @Option(
      names = "--resume",
      paramLabel = "RUN_DIR",
      description = "Run what is missing, without logs or failed in an earlier run's folder.")
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

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "Name the run: the link latest-NAME beside its folder points at it, and latest stays.")
  private @Nullable String name;

  @Option(
      names = "--live",
      description =
          "Show how the run goes on a page of this machine as well, whose address is printed; in"
              + " the end it becomes the report.")
  private boolean live;

  @Option(names = "--quiet", description = "Print no progress.")
  private boolean quiet;

  @Override
  void requireSomething(String command) throws UserException {
    if (resume == null) {
      super.requireSomething(command);
    }
    overrides();
  }

  @Override
  String otherwise() {
    return ", or --resume RUN_DIR";
  }

  Optional<Path> resume() {
    return Optional.ofNullable(resume);
  }

  /** The name of the run; empty when it has none. */
  Optional<String> name() throws UserException {
    if (name != null && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new UserException(
          "--name '"
              + Characters.shown(name)
              + "': expected at most 64 letters, digits, points, hyphens and underscores, beginning"
              + " with a letter or digit");
    }
    return Optional.ofNullable(name);
  }

  /** Whether a page shows how the run goes. */
  boolean live() {
    return live;
  }

  boolean quiet() {
    return quiet;
  }

  /** How narrow an interval is to be; empty when nothing was said. */
  Optional<PrecisionTarget> until() throws UserException {
    if (until == null) {
      return Optional.empty();
    }
    Optional<PrecisionTarget> target = PrecisionTarget.parse(until);
    if (target.isEmpty()) {
      throw new UserException(
          "--until '%s': %sexpected a column of processes.csv, a process or none, and a half-width"
              + " above 0, such as 'queue_mean 1 ±5%%' or 'jump_mean ±0.2'",
          Characters.shown(until), whatIsWrong(until));
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
      throw new UserException("--until '%s': %s", target, MeasureSuggestion.noSuchMeasure(measure));
    }
    return PrecisionTarget.hasSign(target) ? "" : "there is no ± (or +-) before the half-width: ";
  }

  /** The most seeds to run with a target; empty when nothing was said. */
  OptionalInt maxSeeds() throws UserException {
    if (maxSeeds != null && until == null && resume == null) {
      throw maxSeedsAlone();
    }
    return maxSeeds == null ? OptionalInt.empty() : OptionalInt.of(maxSeeds);
  }

  /** The refusal of a limit for a run without a target. */
  static UserException maxSeedsAlone() {
    return new UserException(
        "--max-seeds limits a run with a target: expected --until beside it, such as --until"
            + " 'queue_mean 1 ±5%'");
  }

  /** Whether the command line says where the results go. */
  boolean namesResults() {
    return mixee.commandLine().getParseResult().hasMatchedOption("--results");
  }

  /**
   * The command line that repeats this run: what was typed, but not where the results go or who
   * watched.
   */
  String command() {
    List<String> words = new ArrayList<>();
    experiments().forEach(experiment -> words.add(experiment.toString()));
    for (OptionSpec option : mixee.commandLine().getParseResult().matchedOptionsSet()) {
      if (option.arity().max() == 0 && !WATCHING.contains(option.longestName())) {
        words.add(option.longestName());
      } else if (option.arity().max() > 0 && !option.longestName().equals("--results")) {
        option
            .originalStringValues()
            .forEach(value -> words.addAll(List.of(option.longestName(), value)));
      }
    }
    return TypedCommand.of(words.toArray(String[]::new));
  }
}
