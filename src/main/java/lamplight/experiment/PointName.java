package lamplight.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a study's point, in its folder and in the column {@code point} of the tables: {@code
 * KEY=VALUE} for each varied key, with commas between them, such as {@code
 * rates=1,3,6,draw.sides=4}. A part without an equals sign goes on with the value before it. In a
 * value a comma stands for a comma and a space, an underscore for a space, and a percent sign with
 * two hexadecimal digits for a byte of any other character in UTF-8; letters, digits, points and
 * hyphens stand for themselves.
 */
public final class PointName {
  private static final String LIST_SEPARATOR = ", ";

  private PointName() {}

  /** A varied key and its value. */
  public record Part(String key, String value) {}

  /** The name of the point with these values. */
  public static String of(List<Part> parts) {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      texts.add(encoded(part.key()) + "=" + encoded(part.value()));
    }
    return String.join(",", texts);
  }

  /**
   * The values that a name stands for.
   *
   * @throws IllegalArgumentException when the text is not the name of a point
   */
  public static List<Part> parts(String name) {
    List<String> texts = new ArrayList<>();
    for (String text : name.split(",", -1)) {
      if (text.contains("=")) {
        texts.add(text);
      } else if (texts.isEmpty()) {
        throw new IllegalArgumentException("a point is named KEY=VALUE, but not " + name);
      } else {
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "," + text);
      }
    }
    return texts.stream()
        .map(text -> text.split("=", 2))
        .map(pair -> new Part(decoded(pair[0]), decoded(pair[1])))
        .toList();
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    int offset = 0;
    while (offset < text.length()) {
      if (text.startsWith(LIST_SEPARATOR, offset)) {
        encoded.append(',');
        offset += LIST_SEPARATOR.length();
      } else {
        int character = text.codePointAt(offset);
        append(encoded, character);
        offset += Character.charCount(character);
      }
    }
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int character) {
    if (character == ' ') {
      encoded.append('_');
    } else if (isPlain(character)) {
      encoded.append((char) character);
    } else {
      for (byte part : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", part & 0xFF));
      }
    }
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '.'
        || character == '-';
  }

  private static String decoded(String text) {
    byte[] bytes = new byte[text.length() * 2];
    int size = 0;
    for (int offset = 0; offset < text.length(); offset++) {
      char character = text.charAt(offset);
      switch (character) {
        case ',' -> {
          bytes[size++] = ',';
          bytes[size++] = ' ';
        }
        case '_' -> bytes[size++] = ' ';
        case '%' -> {
          bytes[size++] = byteAt(text, offset + 1);
          offset += 2;
        }
        default -> {
          if (!isPlain(character)) {
            throw new IllegalArgumentException("no part of a point's name: " + text);
          }
          bytes[size++] = (byte) character;
        }
      }
    }
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private static byte byteAt(String text, int offset) {
    String digits = offset + 2 > text.length() ? "" : text.substring(offset, offset + 2);
    if (!digits.matches("[0-9A-F]{2}")) {
      throw new IllegalArgumentException("a % without two hexadecimal digits: " + text);
    }
    return (byte) Integer.parseInt(digits, 16);
  }
}
