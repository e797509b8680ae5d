package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One of the words that a description looks up, the longest first; case does not count. */
final class WordForm implements Form {
  private final List<byte[]> words;

  WordForm(Collection<String> known) {
    words =
        known.stream()
            .map(word -> word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
            .sorted(Comparator.comparingInt((byte[] word) -> word.length).reversed())
            .toList();
  }

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    for (byte[] word : words) {
      if (begins(line, offset, word) && line.take(index, offset, offset + word.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(LineMatcher line, int offset, byte[] word) {
    if (line.end() - offset < word.length) {
      return false;
    }
    byte[] bytes = line.bytes();
    for (int at = 0; at < word.length; at++) {
      if (lower(bytes[offset + at]) != word[at]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte each) {
    return each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each;
  }
}
