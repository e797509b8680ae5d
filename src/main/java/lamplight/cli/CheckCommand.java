package lamplight.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import lamplight.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code harness check FOLDER} or {@code harness check LOG...}: the causality check alone. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check that logs are causally right: those of a run, of a trial, or of all trials that a"
          + " folder holds.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  private static final Share UNPARSED_AT_MOST =
      new Share(new BigDecimal(FormatCommand.UNPARSED_MAX_PERCENT));

  @Parameters(
      paramLabel = "FOLDER | LOG",
      arity = "1..*",
      description =
          "A run's folder, a folder with the logs of a trial or with one such folder a trial, or"
              + " the log of every process of one trial.")
  private final List<Path> paths = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      converter = RuleChoice.Converter.class,
      description = "These rules alone, for example 1-7 or 2,4-6 (default: all eight).")
  private RuleChoice rules = RuleChoice.ALL;

  @Option(
      names = "--all",
      description =
          "List every rule of every trial, also where nothing was found, and every violation, not"
              + " just the first of each rule.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = CheckFormat.Converter.class,
      description = "text, or json for programs (default: text).")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = "--strict",
      description = "Exit with 4 where no rule is broken but the verdict is undecided.")
  private boolean strict;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write a test a trial and rule to this file too, as JUnit XML for CI systems.")
  private @Nullable Path junit;

  @Option(
      names = "--github",
      description = "Print the first findings as annotations of GitHub Actions, too.")
  private boolean github;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      converter = SeedNumber.class,
      description =
          "For logs without a trial.properties: the seed with which they drew as this program does,"
              + " so that rule 8 examines their draws, too.")
  private @Nullable Long seed;

  @Option(
      names = "--draw-sides",
      paramLabel = "K",
      converter = WholeNumber.class,
      description = "With --seed: how many sides the draw had (default: 10).")
  private @Nullable Integer sides;

  @Option(
      names = "--as",
      paramLabel = "DESCRIPTION",
      description =
          "Read the folder (or one log) as other people's logs, by this description: a file, or"
              + " lamplight, shiviz or govector; each rule is examined as far as they allow, and"
              + " the bugs that they point to are named.")
  private @Nullable String description;

  @Option(
      names = "--max-unparsed",
      paramLabel = "SHARE",
      converter = Share.Converter.class,
      description = "With --as: how much of the lines may be left unread (default: 0.5 %%).")
  private @Nullable Share maxUnparsed;

  @Override
  public Integer call() throws Exception {
    if (github && format == CheckFormat.JSON) {
      throw new UserException(
          "--github prints to standard output: expected it without --format json");
    }
    CheckInput input = input();
    PrintStream out = System.out;
    CheckSummary summary = new CheckSummary(input.planned(), strict);
    CheckJson json = new CheckJson(out, all);
    CheckJunit tests = new CheckJunit(suite());
    List<CheckListener> listeners = new ArrayList<>();
    listeners.add(
        format == CheckFormat.JSON ? json : new CheckPrinter(out, all, input.isOneTrial()));
    if (github) {
      listeners.add(new CheckGithub(out));
    }
    if (junit != null) {
      OutputFile.refuse("--junit", junit);
      listeners.add(tests);
    }
    listeners.add(summary);
    int beside = input.tell(new ChosenRules(rules.rules(), new CheckListeners(listeners)));
    int code = ExitCode.worst(summary.code(), beside);
    if (format == CheckFormat.JSON) {
      json.end(summary, code);
    } else if (!input.isOneTrial()) {
      summary.lines().forEach(out::println);
    }
    if (junit != null) {
      OutputFile.write("--junit", junit, tests::writeTo);
    }
    return code;
  }

  /** The name of what is checked. */
  private String suite() {
    Path name = paths.get(0).toAbsolutePath().normalize().getFileName();
    return paths.size() > 1 || name == null ? LogsToCheck.NAME : name.toString();
  }

  private CheckInput input() throws Exception {
    KnownDraws draws =
        new KnownDraws(
            seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
            sides == null ? OptionalInt.empty() : OptionalInt.of(sides));
    Path path = paths.get(0);
    if (description != null) {
      return foreign(description, draws);
    }
    if (maxUnparsed != null) {
      throw new UserException("--max-unparsed goes with --as: our own logs are read as a whole");
    }
    if (paths.size() > 1 || !Files.isDirectory(path)) {
      return new LogsToCheck(paths, draws);
    }
    if (!RunFolder.isRunOrWasOne(path)) {
      return FolderToCheck.in(path, draws);
    }
    if (draws.isGiven()) {
      throw new UserException(
          "--seed and --draw-sides go with logs: the trials of a run record their seed and how many"
              + " sides their draw had");
    }
    return RunToCheck.in(path);
  }

  private CheckInput foreign(String read, KnownDraws draws) throws Exception {
    if (paths.size() > 1) {
      throw new UserException(
          "--as reads one folder or one log: expected one, but not %s", paths.size());
    }
    if (draws.isGiven()) {
      throw new UserException(
          "--seed and --draw-sides do nothing with --as: nobody knows how other programs draw");
    }
    return ForeignToCheck.in(
        paths.get(0), read, maxUnparsed == null ? UNPARSED_AT_MOST : maxUnparsed);
  }
}
