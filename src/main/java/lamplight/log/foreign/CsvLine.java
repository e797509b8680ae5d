package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a line, which may stand in quotes with quotes doubled within (RFC 4180). Between
 * blanks, a run of them parts columns. Not thread-safe.
 */
final class CsvLine {
  private static final byte QUOTE = '"';

  private final byte delimiter;
  private byte[][] texts = new byte[16][];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int size;

  CsvLine(char delimiter) {
    this.delimiter = (byte) delimiter;
  }

  /** Parts a line. */
  void split(byte[] line, int start, int end) {
    size = 0;
    int last = end;
    while (last > start
        && (line[last - 1] == '\r' || (line[last - 1] == ' ' && delimiter == ' '))) {
      last--;
    }
    int at = start;
    boolean isMore = true;
    while (isMore) {
      at = skipBlanks(line, at, last);
      int stop = quotedEnd(line, at, last);
      if (stop > at) {
        addQuoted(line, at, stop);
        stop = delimiter == ' ' ? stop : skipBlanks(line, stop, last);
      } else {
        stop = plainEnd(line, at, last);
        add(line, at, stop);
      }
      isMore = stop < last;
      at = stop + 1;
    }
  }

  int size() {
    return size;
  }

  byte[] bytes(int column) {
    return texts[column];
  }

  int from(int column) {
    return from[column];
  }

  int to(int column) {
    return to[column];
  }

  String text(int column) {
    return new String(
            texts[column], from[column], to[column] - from[column], StandardCharsets.UTF_8)
        .strip();
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    for (int column = 0; column < size; column++) {
      all.add(text(column));
    }
    return all;
  }

  private int skipBlanks(byte[] line, int from, int end) {
    int at = from;
    while (at < end && line[at] == ' ') {
      at++;
    }
    return at;
  }

  private int plainEnd(byte[] line, int from, int end) {
    int at = from;
    while (at < end && line[at] != delimiter) {
      at++;
    }
    return at;
  }

  /** The end of a value in quotes that the end of the column follows; else where it begins. */
  private int quotedEnd(byte[] line, int from, int end) {
    if (from >= end || line[from] != QUOTE) {
      return from;
    }
    int at = from + 1;
    while (at < end) {
      if (line[at] == QUOTE && at + 1 < end && line[at + 1] == QUOTE) {
        at += 2;
      } else if (line[at] == QUOTE) {
        int next = skipBlanks(line, at + 1, end);
        boolean isEnd =
            next == end || line[next] == delimiter || (delimiter == ' ' && next > at + 1);
        return isEnd ? at + 1 : from;
      } else {
        at++;
      }
    }
    return from;
  }

  private void addQuoted(byte[] line, int from, int end) {
    String inner = new String(line, from + 1, end - from - 2, StandardCharsets.UTF_8);
    if (inner.contains("\"\"")) {
      byte[] text = inner.replace("\"\"", "\"").getBytes(StandardCharsets.UTF_8);
      add(text, 0, text.length);
    } else {
      add(line, from + 1, end - 1);
    }
  }

  private void add(byte[] text, int start, int end) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    int last = end;
    while (last > start && text[last - 1] == ' ') {
      last--;
    }
    texts[size] = text;
    from[size] = start;
    to[size] = last;
    size++;
  }
}
