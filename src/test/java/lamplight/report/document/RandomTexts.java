package lamplight.report.document;

import java.util.SplittableRandom;

/** Texts full of characters that Markdown, HTML or a table could take for markup. */
final class RandomTexts {
  private static final String ALPHABET = "ab1.-+=#*_`|<>&[]()!\\~$:{}\" ";

  private RandomTexts() {}

  /** A text; blanks at the ends and runs of them are left out, since they are not shown. */
  static String of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(1, 20);
    for (int index = 0; index < length; index++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    // Half of the texts begin with a letter, the others anyhow.
    String shown = random.nextBoolean() ? text.toString() : text.substring(1);
    String stripped = shown.strip().replaceAll(" +", " ");
    return stripped.isEmpty() ? "x" : stripped;
  }
}
