package lamplight.experiment;

import java.util.Optional;
import java.util.regex.Pattern;
import lamplight.model.EditDistance;

/** Finds the key that a misspelt one is likely to mean. */
final class KeySuggestion {
  private static final String FAULT_EXAMPLE = FaultKey.PREFIX + 1;

  /** Signs of no key, such as those that cannot be seen. */
  private static final Pattern UNSEEN = Pattern.compile("[^!-~]");

  private KeySuggestion() {}

  /** That there is no such key, and what to write instead. */
  static String noSuchKey(String written) {
    if (written.startsWith("[")) {
      return "an experiment file has no sections: delete this line";
    }
    if (isComment(written)) {
      return "there is no such key; a comment begins with #";
    }
    return "there is no such key" + of("", written);
  }

  /**
   * What to write instead, as the end of a sentence that says that there is no such key; empty when
   * no known key is near enough to be meant.
   *
   * @param prefix what stands before the key in the file, {@code vary.} or nothing
   */
  static String of(String prefix, String written) {
    if (EditDistance.plain(written).startsWith(FaultKey.PREFIX)) {
      return ": expected a number from 1 to "
          + FaultKey.NUMBER_MAX
          + ", as in "
          + prefix
          + FAULT_EXAMPLE;
    }
    return meant(written)
        .map(key -> key == Keys.FAULT ? FAULT_EXAMPLE : key.name())
        .map(name -> "; did you mean " + prefix + name + "?")
        .orElse("");
  }

  private static boolean isComment(String written) {
    return written.startsWith("//") || written.startsWith(";") || written.startsWith("--");
  }

  /** The key that is nearest to a misspelt one; empty when none is near enough to be meant. */
  static Optional<Key<?>> meant(String written) {
    if (isComment(written)) {
      return Optional.empty();
    }
    return EditDistance.nearest(UNSEEN.matcher(written).replaceAll(""), Keys.ALL, Key::name);
  }
}
