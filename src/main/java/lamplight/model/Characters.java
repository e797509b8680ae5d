package lamplight.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Characters that a person cannot see, or takes for others: what they are called, and how a text
 * that holds them is shown. Every place that prints what somebody else wrote (titles, file names,
 * values, fields of a log) prints it through this class. Thread-safe.
 */
public final class Characters {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Characters() {}

  /**
   * The text on one line, with everything as an escape that would not be seen as itself: control
   * and formatting characters, line breaks, lone surrogates, and spaces other than the ordinary
   * one. For a file name, an argument or a value within a message.
   */
  public static String shown(String text) {
    return escaped(text, Characters::isInvisible);
  }

  /**
   * The text on one line, with everything as an escape that would break the line, move the cursor,
   * or change the order of its neighbours. Unlike {@link #shown}, it keeps the spaces and joiners
   * that ordinary writing in some languages needs. For a title or another text for people.
   */
  public static String safe(String text) {
    return escaped(text, Characters::isUnsafe);
  }

  /** Whether a character looks like nothing at all, or like an ordinary space that it is not. */
  public static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> isBlank(codePoint);
    };
  }

  /**
   * Whether a character breaks the line, moves the cursor of a terminal, changes the order of its
   * neighbours, or has no form in UTF-8.
   */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The soft hyphen, the zero-width space, the joiners and the word joiner only tell how words
      // are set.
      case Character.FORMAT ->
          codePoint != 0x00AD
              && !(codePoint >= 0x200B && codePoint <= 0x200D)
              && codePoint != 0x2060;
      default -> false;
    };
  }

  /** A character by its name and code, with its article: {@code a no-break space (U+00A0)}. */
  public static String named(int codePoint) {
    String name = name(codePoint);
    String article = "aeioAEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    return article + name + " (" + code(codePoint) + ")";
  }

  /**
   * What to do about a strange character where only plain ASCII text can stand, as a request:
   * {@code type an ordinary space}.
   */
  public static String remedy(int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      return "type " + digit;
    }
    Optional<String> plain = plain(codePoint);
    if (plain.isPresent()) {
      return "type " + plain.get();
    }
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR -> "type an ordinary space";
      case Character.DASH_PUNCTUATION ->
          "type .. between the ends of a range, and - for a minus sign";
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          "leave quotation marks out";
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.OTHER_LETTER ->
          "type it with the letters a to z";
      default -> isInvisible(codePoint) ? "delete it" : "leave it out";
    };
  }

  /** The place of the first character that is neither printable ASCII nor a tab; or empty. */
  public static OptionalInt firstStrange(String text) {
    for (int offset = 0; offset < text.length(); offset++) {
      if (isStrange(text.charAt(offset))) {
        return OptionalInt.of(offset);
      }
    }
    return OptionalInt.empty();
  }

  /** A character of a text and its place: {@code a no-break space (U+00A0), its character 3}. */
  public static String placed(String text, int offset) {
    return named(text.codePointAt(offset))
        + ", its character "
        + (1 + text.codePointCount(0, offset));
  }

  /** Whether a character is neither printable ASCII nor a tab. */
  public static boolean isStrange(int codePoint) {
    return (codePoint < ' ' && codePoint != '\t') || codePoint > '~';
  }

  /** What a person who typed a look-alike is likely to have meant. */
  private static Optional<String> plain(int codePoint) {
    return switch (codePoint) {
      case 0x2026, 0x2025 -> Optional.of("two full stops: ..");
      case 0x2212 -> Optional.of("- (a hyphen), or .. between the ends of a range");
      case 0x00B5, 0x03BC -> Optional.of("u, as in us");
      case 0x3001, 0x060C -> Optional.of(",");
      case 0x00D7 -> Optional.of("x");
      default -> compatible(codePoint);
    };
  }

  /** The ASCII sign that Unicode itself counts as the same, such as that of a full-width form. */
  private static Optional<String> compatible(int codePoint) {
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    boolean isSign = plain.length() == 1 && plain.charAt(0) > ' ' && !isStrange(plain.charAt(0));
    return isSign ? Optional.of(plain) : Optional.empty();
  }

  /** Letters by their category, such as Hangul's filler, of which nothing is seen. */
  private static boolean isBlank(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x2800
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x034F
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
  }

  private static String name(int codePoint) {
    String unicode = Character.getName(codePoint);
    if (unicode == null) {
      return "character without a name";
    }
    String name = unicode.toLowerCase(Locale.ROOT).replaceAll(" \\(.*", "");
    String script = Character.UnicodeScript.of(codePoint).name().toLowerCase(Locale.ROOT);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL ->
          codePoint == '\t'
              ? "tab"
              : codePoint == '\n' || codePoint == '\r' ? name : name + " control character";
      case Character.SURROGATE -> "lone surrogate";
      case Character.PRIVATE_USE -> "private-use character";
      default ->
          codePoint == BYTE_ORDER_MARK
              ? "byte order mark"
              : name.startsWith(script)
                  ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
                  : name;
    };
  }

  private static String code(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private static String escaped(String text, IntPredicate isEscaped) {
    if (text.codePoints().noneMatch(isEscaped)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isEscaped.test(codePoint)) {
                shown.append(escape(codePoint));
              } else {
                shown.appendCodePoint(codePoint);
              }
            });
    return shown.toString();
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
          units.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        yield units.toString();
      }
    };
  }
}
