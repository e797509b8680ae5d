package lamplight.program;

import lamplight.model.Characters;

/** Short, safe pieces of what programs write, for messages. */
final class Excerpts {
  private static final int CHARACTERS_MAX = 120;

  private Excerpts() {}

  /** The text on one line, shortened. */
  static String of(String text) {
    String cut = text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
    return Characters.safe(cut) + (cut.length() < text.length() ? "..." : "");
  }
}
