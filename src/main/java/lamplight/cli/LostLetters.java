package lamplight.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.run.TypedCommand;

/**
 * Names that did not reach the program as they are: Java reads arguments and the current folder in
 * the charset of the locale, and puts one sign in the place of whatever that cannot express. With
 * such a name no file is found, or another one is made beside it.
 */
final class LostLetters {
  /** What Java puts in the place of a letter that was lost. */
  private static final char LOST = '\uFFFD';

  /** The variables that set the locale of names, the first that is set being in force. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /** What can be asked anywhere, since it needs no file. */
  private static final List<String> NEED_NO_FILE =
      List.of("keys", "help", "-h", "--help", "-V", "--version");

  private LostLetters() {}

  /** Why this program cannot do what these arguments ask for; empty when no letter was lost. */
  static Optional<String> refusal(String... arguments) {
    return refusal(
        System.getProperty("user.dir"),
        List.of(arguments),
        Charset.forName(System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name())),
        System.getenv());
  }

  /**
   * The same of any program.
   *
   * @param folder its current folder
   * @param charset that of the names it is given
   */
  static Optional<String> refusal(
      String folder, List<String> arguments, Charset charset, Map<String, String> environment) {
    for (int index = 0; index < arguments.size(); index++) {
      if (isLost(arguments.get(index))) {
        String what = "argument " + (index + 1) + " (" + arguments.get(index) + ")";
        return Optional.of(sentence(what, List.of(), charset, environment));
      }
    }
    return isLost(folder) && arguments.stream().noneMatch(NEED_NO_FILE::contains)
        ? Optional.of(
            sentence("the current folder (" + folder + ")", arguments, charset, environment))
        : Optional.empty();
  }

  private static boolean isLost(String name) {
    return name.indexOf(LOST) >= 0;
  }

  private static String sentence(
      String what, List<String> arguments, Charset charset, Map<String, String> environment) {
    boolean isUnicode = charset.equals(StandardCharsets.UTF_8);
    String start =
        what.replace(LOST, '?')
            + (isUnicode ? " holds bytes that are no letters in " : " holds letters beyond ")
            + charset.name()
            + ", the charset of the locale ("
            + locale(environment)
            + "); nothing was started; ";
    if (isUnicode) {
      return start + "rename it";
    }
    String[] words = arguments.isEmpty() ? new String[] {"..."} : arguments.toArray(String[]::new);
    return start + "use a UTF-8 locale: LC_ALL=C.UTF-8 " + TypedCommand.of(words);
  }

  private static String locale(Map<String, String> environment) {
    return LOCALE.stream()
        .filter(name -> !environment.getOrDefault(name, "").isEmpty())
        .findFirst()
        .map(name -> name + "=" + environment.get(name))
        .orElse("none: LC_ALL, LC_CTYPE and LANG are not set");
  }
}
