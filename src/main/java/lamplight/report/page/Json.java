package lamplight.report.page;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Writes JSON that may stand within a page: no text can end the element that holds it. Not
 * thread-safe.
 */
public final class Json {
  private final StringBuilder text = new StringBuilder();

  /** The brackets that are yet to be closed, the innermost last. */
  private final StringBuilder closing = new StringBuilder();

  /** Begins an object, to be ended by {@link #end}. */
  public Json object() {
    return open('{');
  }

  /** Begins an array, to be ended by {@link #end}. */
  public Json array() {
    return open('[');
  }

  private Json open(char bracket) {
    separate();
    text.append(bracket);
    closing.append(bracket == '{' ? '}' : ']');
    return this;
  }

  /** Ends the innermost object or array. */
  public Json end() {
    text.append(closing.charAt(closing.length() - 1));
    closing.setLength(closing.length() - 1);
    return this;
  }

  /** The name of the value that comes next. */
  public Json name(String name) {
    separate();
    quote(name);
    text.append(':');
    return this;
  }

  /** A text. */
  public Json value(String value) {
    separate();
    quote(value);
    return this;
  }

  /** A whole number; above 2^53 a browser reads another one. */
  public Json value(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** A number without a fraction where it has none; null where it is none. */
  public Json value(double value) {
    if (!Double.isFinite(value)) {
      separate();
      text.append("null");
      return this;
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return value((long) value);
    }
    separate();
    text.append(value);
    return this;
  }

  /** True or false. */
  public Json value(boolean value) {
    separate();
    text.append(value);
    return this;
  }

  /** An array of whole numbers. */
  public Json values(LongStream values) {
    array();
    values.forEach(this::value);
    return end();
  }

  private void separate() {
    if (text.length() > 0 && "{[:,".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append(',');
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
