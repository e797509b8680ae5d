package lamplight.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import lamplight.model.Characters;

/** Command lines of this program as a person types them, for messages that name the next one. */
public final class TypedCommand {
  /** How the program is started. */
  public static final String PROGRAM = "java -jar harness.jar";

  private TypedCommand() {}

  /** The program with these words, those quoted that a shell would take apart. */
  public static String of(String... words) {
    return PROGRAM
        + Arrays.stream(words).map(word -> " " + quoted(word)).collect(Collectors.joining());
  }

  /**
   * The program with these words, in a JVM with a flag.
   *
   * @param flag such as {@code -Xmx256m}; none when empty
   */
  public static String withFlag(String flag, String... words) {
    return flag.isEmpty() ? of(words) : of(words).replaceFirst("^java ", "java " + flag + " ");
  }

  /**
   * A word as a POSIX shell takes it literally; one with a control character in it as most shells
   * do, since such a character is never printed as itself.
   */
  public static String quoted(String word) {
    if (word.codePoints().anyMatch(Characters::isUnsafe)) {
      return "$'" + Characters.safe(word.replace("\\", "\\\\").replace("'", "\\'")) + "'";
    }
    return word.matches("[A-Za-z0-9_./:=,%+@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
