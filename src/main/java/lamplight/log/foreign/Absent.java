package lamplight.log.foreign;

import java.util.Locale;

/** Words that say that there is no value: {@code -}, {@code None}, {@code null}, and nothing. */
final class Absent {
  private static final String[] WORDS = {"none", "null"};

  private Absent() {}

  static boolean is(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.equals("-") || plain.equals("none") || plain.equals("null");
  }

  static boolean is(byte[] bytes, int from, int to) {
    return from == to || end(bytes, from, to) == to;
  }

  /** The end of such a word that begins at an offset; the offset itself where there is none. */
  static int end(byte[] bytes, int offset, int end) {
    if (offset < end && bytes[offset] == '-') {
      return offset + 1;
    }
    for (String word : WORDS) {
      if (begins(bytes, offset, end, word)) {
        return offset + word.length();
      }
    }
    return offset;
  }

  private static boolean begins(byte[] bytes, int offset, int end, String word) {
    if (end - offset < word.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if ((bytes[offset + at] | 0x20) != word.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
