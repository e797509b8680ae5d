package lamplight.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.model.EditDistance;

/**
 * Finds what a command names: its program beside the experiment file, then on the PATH; and the
 * files among its arguments, which a program could not find from its own folder.
 *
 * @param home the folder of the experiment file
 * @param path the folders of the PATH
 */
public record CommandSearch(Path home, List<Path> path) {
  private static final String HOME = "{home}";

  /** What a file of a program is called that an interpreter reads. */
  private static final String SCRIPT =
      "[^-].*\\.(py|pl|js|mjs|rb|jar|sh|lua|php|ts|R|jl|exs?|class)";

  public CommandSearch {
    path = List.copyOf(path);
  }

  /** A search with the PATH of this program. */
  public static CommandSearch from(Path home) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return new CommandSearch(
        home,
        Stream.of(path.split(":", -1)).filter(each -> !each.isEmpty()).map(Path::of).toList());
  }

  /**
   * The command with what it names found.
   *
   * @param launcher what stands before it; may be empty
   * @throws CommandException when something that it names is not there, or cannot be run
   */
  public ProgramCommand find(String text, String launcher) throws CommandException {
    if (text.equals(ProgramCommand.BUILTIN)) {
      return ProgramCommand.builtin();
    }
    List<String> words = new ArrayList<>();
    for (String word : CommandWords.split(text)) {
      words.add(word.replace(HOME, home.toString()));
    }
    List<String> found = new ArrayList<>();
    if (launcher.isBlank()) {
      found.add(program(words.get(0)).toString());
    } else {
      List<String> before = CommandWords.split(launcher.replace(HOME, home.toString()));
      found.add(program(before.get(0)).toString());
      found.addAll(before.subList(1, before.size()));
      // What it runs may be in another place, which only the launcher knows.
      found.add(words.get(0));
    }
    for (String word : words.subList(1, words.size())) {
      found.add(argument(word));
    }
    return new ProgramCommand(text, found);
  }

  private Path program(String word) throws CommandException {
    Path beside = home.resolve(word);
    if (Files.isRegularFile(beside)) {
      requireRunnable(beside);
      return beside;
    }
    if (!word.contains("/")) {
      for (Path folder : path) {
        if (Files.isRegularFile(folder.resolve(word)) && Files.isExecutable(folder.resolve(word))) {
          return folder.resolve(word);
        }
      }
    }
    throw new CommandException(
        "there is no program "
            + Excerpts.of(word)
            + " beside the experiment file ("
            + home
            + ")"
            + (word.contains("/") ? "" : " or on the PATH")
            + meant(word, true));
  }

  private static void requireRunnable(Path file) throws CommandException {
    Optional<String> interpreter = interpreter(file);
    if (!Files.isExecutable(file)) {
      throw new CommandException(
          file
              + " is not executable: "
              + interpreter
                  .map(words -> lastPart(words) + " " + file.getFileName() + " runs it, or ")
                  .orElse("name the interpreter that runs it, or ")
              + "chmod +x "
              + file.getFileName());
    }
    if (interpreter.isPresent()) {
      Path named = Path.of(interpreter.get().split("[ \t]", 2)[0]);
      if (interpreter.get().endsWith("\r")) {
        throw new CommandException(
            file + ": its first line ends with a carriage return: save it with Unix line ends");
      }
      if (!Files.isExecutable(named)) {
        throw new CommandException(
            file + " is to be run by " + named + ", as its first line says, and there is none");
      }
    }
  }

  /** What the first line of a script says; empty where it says nothing. */
  private static Optional<String> interpreter(Path file) throws CommandException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] begin = new char[256];
      int count = Math.max(0, in.read(begin));
      String first = new String(begin, 0, count).split("\n", 2)[0];
      return first.startsWith("#!")
          ? Optional.of(first.substring(2).stripLeading())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new CommandException(file + " cannot be read");
    }
  }

  private static String lastPart(String interpreter) {
    String[] parts = interpreter.strip().split("[ \t/]+");
    return parts[parts.length - 1];
  }

  private String argument(String word) throws CommandException {
    Path beside = home.resolve(word);
    if (!word.isEmpty() && Files.exists(beside)) {
      return beside.toString();
    }
    if (word.matches(SCRIPT) && !word.contains("{")) {
      throw new CommandException(
          "there is no file "
              + Excerpts.of(word)
              + " beside the experiment file ("
              + home
              + ")"
              + meant(word, false));
    }
    return word;
  }

  /** What is likely to be meant, as the end of a sentence. */
  private String meant(String word, boolean alsoOnPath) {
    List<String> names = new ArrayList<>(names(home));
    if (alsoOnPath) {
      path.forEach(folder -> names.addAll(names(folder)));
    }
    return EditDistance.nearest(word, names, name -> name)
        .map(name -> "; did you mean " + Excerpts.of(name) + "?")
        .orElse("");
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
