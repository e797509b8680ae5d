package lamplight.report.text;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes JSON, value by value, without white space. The result can stand within an element of an
 * HTML page, because {@code <} is escaped. The caller sees to it that every begin has its end and
 * that every member of an object has its name. Not thread-safe.
 */
public final class JsonText {
  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder out = new StringBuilder();

  /** Begins an object. */
  public JsonText beginObject() {
    return open('{');
  }

  /** Ends an object. */
  public JsonText endObject() {
    out.append('}');
    return this;
  }

  /** Begins an array. */
  public JsonText beginArray() {
    return open('[');
  }

  /** Ends an array. */
  public JsonText endArray() {
    out.append(']');
    return this;
  }

  /** The name of the next value within an object. */
  public JsonText name(String name) {
    comma();
    string(name);
    out.append(':');
    return this;
  }

  /** A string. */
  public JsonText value(String text) {
    comma();
    string(text);
    return this;
  }

  /** A whole number. */
  public JsonText value(long number) {
    comma();
    out.append(number);
    return this;
  }

  /** A number with at most so many significant digits; {@code null} for NaN and infinities. */
  public JsonText value(double number, int digits) {
    comma();
    if (Double.isFinite(number)) {
      BigDecimal rounded =
          new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
      String plain = rounded.toPlainString();
      String scientific = rounded.toString();
      out.append(plain.length() <= scientific.length() ? plain : scientific);
    } else {
      out.append("null");
    }
    return this;
  }

  /** An exact number. */
  public JsonText value(BigDecimal number) {
    comma();
    out.append(number.toPlainString());
    return this;
  }

  /** True or false. */
  public JsonText value(boolean truth) {
    comma();
    out.append(truth);
    return this;
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  private JsonText open(char bracket) {
    comma();
    out.append(bracket);
    return this;
  }

  /** Behind a value, but not behind an opening bracket or a name. */
  private void comma() {
    if (out.length() > 0 && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
      out.append(',');
    }
  }

  private void string(String text) {
    out.append('"');
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (letter < FIRST_PRINTABLE || letter == '<' || Character.isSurrogate(letter)) {
        out.append(String.format("\\u%04x", (int) letter));
      } else {
        out.append(letter);
      }
    }
    out.append('"');
  }
}
