package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;

/**
 * Text that stands in every line of a kind. A run of blanks stands for any run of them; at the end
 * of the text, before a value that may be empty, a tab stands for as few as possible and a space
 * for as many.
 */
final class Literal implements Piece {
  private final byte[] text;
  private final String shown;

  Literal(String written) {
    shown = written;
    text = blanksJoined(written).getBytes(StandardCharsets.UTF_8);
  }

  /** Each run of blanks as one: as a tab when there is one in it. */
  private static String blanksJoined(String written) {
    return written.replaceAll("[ \\f\\r]*\\t[ \\t\\f\\r]*", "\t").replaceAll("[ \\f\\r]+", " ");
  }

  byte first() {
    return text[0];
  }

  @Override
  public String text() {
    return '"' + shown + '"';
  }

  @Override
  public boolean match(LineMatcher line, int index, int offset) {
    byte[] bytes = line.bytes();
    int end = line.end();
    int at = offset;
    int last = text.length - 1;
    for (int place = 0; place <= last; place++) {
      byte wanted = text[place];
      if (wanted == ' ' || wanted == '\t') {
        int stop = line.blanksEnd(at);
        if (place == last) {
          return blanks(line, index, at, stop);
        }
        if (stop == at) {
          line.reached(index, at);
          return false;
        }
        at = stop;
      } else if (at < end && bytes[at] == wanted) {
        at++;
      } else {
        line.reached(index, at);
        return false;
      }
    }
    return line.rest(index + 1, at);
  }

  private boolean blanks(LineMatcher line, int index, int start, int stop) {
    if (start == stop) {
      line.reached(index, start);
      return start == line.end() && line.isAnythingNext(index) && line.rest(index + 1, start);
    }
    if (text[text.length - 1] == '\t') {
      for (int at = start + 1; at <= stop; at++) {
        if (line.rest(index + 1, at)) {
          return true;
        }
      }
      return false;
    }
    for (int at = stop; at > start; at--) {
      if (line.rest(index + 1, at)) {
        return true;
      }
    }
    return false;
  }
}
