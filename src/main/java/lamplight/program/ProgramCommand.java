package lamplight.program;

import java.util.List;

/**
 * What a process of a trial runs. Immutable.
 *
 * @param text as it was asked for, or {@link #BUILTIN}
 * @param words the program, found, and its arguments; empty for the built-in process
 */
public record ProgramCommand(String text, List<String> words) {
  /** The name of our own machine, which runs inside the harness. */
  public static final String BUILTIN = "builtin";

  public ProgramCommand {
    words = List.copyOf(words);
  }

  /** Our own machine. */
  public static ProgramCommand builtin() {
    return new ProgramCommand(BUILTIN, List.of());
  }

  /** Whether it is our own machine. */
  public boolean isBuiltin() {
    return words.isEmpty();
  }
}
