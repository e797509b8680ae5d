package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lamplight.model.Characters;
import lamplight.model.EditDistance;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command line, in one sentence with the nearest right word. */
final class UsageSentence {
  private UsageSentence() {}

  /**
   * The sentence for a command line that was refused.
   *
   * @param arguments the words of the whole command line
   */
  static String of(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    Optional<String> mistyped = mistypedCommand(line, arguments);
    if (mistyped.isPresent()) {
      return mistyped.get();
    }
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, line);
    }
    if (failure instanceof CommandLine.OverwrittenOptionException twice) {
      return shown(twice.getOverwritten()) + " is given twice: expected it once";
    }
    if (failure instanceof CommandLine.MissingParameterException missing
        && !missing.getMissing().isEmpty()) {
      return missing(line, missing.getMissing().get(0));
    }
    ArgSpec argument = failure.getArgSpec();
    if (argument != null && failure.getValue() != null) {
      return badValue(argument, failure);
    }
    if (argument != null) {
      return missing(line, argument);
    }
    return Characters.shown(String.valueOf(failure.getMessage()));
  }

  /** The commands of the program. */
  static List<String> commands() {
    return List.copyOf(new TreeMap<>(Main.line().getSubcommands()).keySet());
  }

  /** The command whose name is nearest to a word; empty when none is near enough to be meant. */
  static Optional<String> nearestCommand(String word) {
    return EditDistance.nearest(word, commands(), name -> name);
  }

  /** A first word that is nearly a command makes options of that command unknown. */
  private static Optional<String> mistypedCommand(CommandLine line, String[] arguments) {
    boolean isOfProgram = line.getParent() == null;
    if (!isOfProgram || arguments.length == 0 || arguments[0].startsWith("-")) {
      return Optional.empty();
    }
    boolean isHelp = arguments[0].equals("help") && arguments.length > 1;
    String word = isHelp ? arguments[1] : arguments[0];
    if (commands().contains(word)) {
      return Optional.empty();
    }
    Optional<String> meant = nearestCommand(word);
    return isHelp || meant.isPresent()
        ? Optional.of(
            "there is no command "
                + Characters.shown(word)
                + meant.map(name -> "; did you mean " + name + "?").orElse(""))
        : Optional.empty();
  }

  private static String unmatched(
      CommandLine.UnmatchedArgumentException failure, CommandLine line) {
    String word = failure.getUnmatched().isEmpty() ? "" : failure.getUnmatched().get(0);
    if (!word.startsWith("-")) {
      return "'" + Characters.shown(word) + "' is left over: " + expected(line);
    }
    String option = word.replaceFirst("=.*", "");
    return "there is no option "
        + Characters.shown(option)
        + nearOptions(line, option)
            .map(names -> "; did you mean " + names + "?")
            .or(() -> ofAnother(option))
            .orElse("");
  }

  /** The options that may be meant, with "or" between them. */
  private static Optional<String> nearOptions(CommandLine line, String option) {
    List<String> names = new ArrayList<>();
    line.getCommandSpec().options().forEach(each -> names.addAll(List.of(each.names())));
    // A letter alone is near to every other letter: it is the first of a name.
    boolean isLetter = option.length() == 2;
    List<String> near =
        isLetter
            ? names.stream().filter(name -> name.startsWith("-" + option)).limit(1).toList()
            : EditDistance.near(option, names, name -> name);
    return near.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", near));
  }

  /** An option that another command has. */
  private static Optional<String> ofAnother(String option) {
    for (Map.Entry<String, CommandLine> each : Main.line().getSubcommands().entrySet()) {
      if (each.getValue().getCommandSpec().findOption(option) != null) {
        return Optional.of(" here; the command " + each.getKey() + " has it");
      }
    }
    return Optional.empty();
  }

  private static String expected(CommandLine line) {
    String labels =
        line.getCommandSpec().positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return labels.isEmpty() ? "expected no argument" : "expected one " + labels;
  }

  private static String missing(CommandLine line, ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "the value of "
            + option.longestName()
            + " is missing: expected "
            + option.longestName()
            + " "
            + option.paramLabel()
        : "an argument is missing: expected "
            + line.getCommandSpec().qualifiedName()
            + " "
            + argument.paramLabel()
            + (argument.arity().max() > 1 ? "..." : "");
  }

  private static String badValue(ArgSpec argument, ParameterException failure) {
    if (argument.arity().max() == 0) {
      return shown(argument) + " takes no value: expected it alone";
    }
    String why =
        failure.getCause() instanceof CommandLine.TypeConversionException refused
            ? String.valueOf(refused.getMessage())
            : String.valueOf(failure.getMessage());
    String value = failure.getValue();
    String label = argument instanceof OptionSpec ? shown(argument) + " " : "";
    return label + (value.isEmpty() ? "''" : Characters.shown(value)) + ": " + why;
  }

  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
