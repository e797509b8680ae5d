package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for texts, so that a text that was met before is found by its bytes, without a copy. Not
 * thread-safe.
 */
final class NameTable {
  static final int NONE = -1;

  private int[] table = new int[64];
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of a text without the blanks around it; {@link #NONE} when it is an absent one. */
  int number(byte[] line, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && LineMatcher.isBlank(line[first])) {
      first++;
    }
    while (last > first && LineMatcher.isBlank(line[last - 1])) {
      last--;
    }
    return Absent.is(line, first, last) ? NONE : find(line, first, last);
  }

  /** The same of a text in memory. */
  int number(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return number(encoded, 0, encoded.length);
  }

  String text(int number) {
    return texts.get(number);
  }

  private int find(byte[] line, int from, int to) {
    int mask = table.length - 1;
    int slot = hash(line, from, to) & mask;
    while (table[slot] != 0) {
      byte[] known = bytes.get(table[slot] - 1);
      if (Arrays.equals(known, 0, known.length, line, from, to)) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    bytes.add(Arrays.copyOfRange(line, from, to));
    texts.add(new String(line, from, to - from, StandardCharsets.UTF_8));
    table[slot] = bytes.size();
    if (2 * bytes.size() > table.length) {
      grow();
    }
    return bytes.size() - 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int number = 0; number < bytes.size(); number++) {
      byte[] known = bytes.get(number);
      int slot = hash(known, 0, known.length) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = number + 1;
    }
  }

  private static int hash(byte[] line, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + line[at];
    }
    return hash ^ (hash >>> 15);
  }
}
