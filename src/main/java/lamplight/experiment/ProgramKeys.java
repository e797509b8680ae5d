package lamplight.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.model.TimeMode;

/** The keys of experiments whose processes run somebody's programs. */
public final class ProgramKeys {
  /** The process that runs inside the harness, in the place of a command. */
  public static final String BUILTIN = "builtin";

  private static final TextFormat COMMAND_TEXT = TextFormat.ofOneLine(1, 4000);
  private static final TextFormat OPTIONAL_TEXT = TextFormat.ofOneLine(0, 4000);
  private static final String ALL_POINTS = "all points of a study run the same programs";

  public static final ValueKey<String> COMMAND =
      new FixedKey<>(
          "process.command",
          "none",
          "the program that each process runs, in real time, instead of a JVM of ours: a command as"
              + " a shell would split it, without a shell; found beside the experiment file, then"
              + " on the PATH",
          COMMAND_TEXT,
          trial -> Optional.empty(),
          ALL_POINTS) {
        @Override
        Optional<String> unset(Settings settings, KeyValues known) {
          return Optional.empty();
        }

        @Override
        Optional<String> whyRefused(String command, KeyValues known, boolean isSet) {
          return refusal(known);
        }
      };

  public static final Key<Map<String, String>> COMMANDS =
      new FamilyKey(
          "process.N.command",
          "[1-9][0-9]{0,4}",
          "process.command",
          "the program of one process, or builtin for our own machine inside the harness",
          COMMAND_TEXT) {
        @Override
        Optional<String> whyRefused(String part, KeyValues known) {
          Optional<String> noSuch =
              known
                  .find(Keys.PROCESSES)
                  .filter(processes -> Integer.parseInt(part) > processes)
                  .map(processes -> "expected a process from 1 to " + processes);
          return noSuch.or(() -> refusal(known));
        }
      };

  public static final ValueKey<String> HOME =
      new OfPrograms<>(
          "process.home",
          "the folder of the experiment file",
          "the folder in which programs are looked for, as an absolute path; {home} in a command",
          COMMAND_TEXT) {
        @Override
        Optional<String> unset(Settings settings, KeyValues known) {
          return Optional.of(settings.folder().toString());
        }

        @Override
        Optional<String> whyRefused(String home, KeyValues known, boolean isSet) {
          return Path.of(home).isAbsolute()
              ? Optional.empty()
              : Optional.of("expected an absolute path, such as " + Path.of("/home/anna/clocks"));
        }
      };

  public static final ValueKey<DrawsSetting> DRAWS =
      new OfPrograms<>(
          "process.draws",
          "given",
          "whether programs are given the draws of the seed (given), or draw by themselves (own),"
              + " so that rule 8 cannot be examined",
          new ChoiceFormat<>(DrawsSetting.class));

  public static final ValueKey<String> LAUNCHER =
      new OfPrograms<>(
          "process.launcher",
          "",
          "words that stand before each command, such as docker run --rm -i --network none IMAGE",
          OPTIONAL_TEXT);

  public static final ValueKey<Long> READY_TIMEOUT =
      new OfPrograms<>(
          "process.ready.timeout",
          "30 s",
          "how long a program may take until it says that it is ready, by the wall clock",
          LengthFormat.DURATION);

  public static final Key<Map<String, String>> ENVIRONMENT =
      new FamilyKey(
          "process.env.NAME",
          "[A-Za-z_][A-Za-z0-9_]{0,99}",
          "none",
          "a variable in the environment of each program",
          OPTIONAL_TEXT) {
        @Override
        Optional<String> whyRefused(String part, KeyValues known) {
          return noProgram(known);
        }
      };

  /** All of them, in the order in which they are listed and read. */
  static final List<Key<?>> ALL =
      List.of(COMMAND, COMMANDS, HOME, DRAWS, LAUNCHER, READY_TIMEOUT, ENVIRONMENT);

  private ProgramKeys() {}

  /** A key that says how programs are run. */
  private static class OfPrograms<T> extends FixedKey<T> {
    OfPrograms(String name, String defaultText, String meaning, ValueFormat<T> format) {
      super(name, defaultText, meaning, format, trial -> Optional.empty(), ALL_POINTS);
    }

    @Override
    final Optional<String> whyNotUsed(KeyValues known) {
      return noProgram(known);
    }
  }

  /** What these values say of programs; empty when they name none. */
  static Optional<ProgramSetting> setting(KeyValues values) {
    if (noProgram(values).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProgramSetting(
            values.find(COMMAND),
            values.find(COMMANDS).orElse(Map.of()).entrySet().stream()
                .collect(
                    Collectors.toMap(
                        entry -> Integer.valueOf(entry.getKey()), Map.Entry::getValue)),
            values.get(HOME),
            values.get(DRAWS),
            values.get(LAUNCHER),
            values.get(READY_TIMEOUT),
            values.find(ENVIRONMENT).orElse(Map.of())));
  }

  private static Optional<String> noProgram(KeyValues known) {
    return known.find(COMMAND).isPresent() || known.find(COMMANDS).isPresent()
        ? Optional.empty()
        : Optional.of("only somebody's program has it: leave it out, or set process.command");
  }

  private static Optional<String> refusal(KeyValues known) {
    if (known.find(Keys.TIME).filter(TimeMode.VIRTUAL::equals).isPresent()) {
      return Optional.of(
          "programs run in real time only: leave it out, or set time = real (a virtual twin is"
              + " compared with each trial anyway)");
    }
    return known
        .find(Keys.TOPOLOGY)
        .filter(Topology.STAR::equals)
        .map(
            star ->
                "the harness routes the messages of programs, without a relay: leave it out, or set"
                    + " topology = mesh");
  }
}
