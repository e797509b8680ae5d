package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lamplight.model.EditDistance;

/** Reads the pattern of a line: text, and names in braces with or without an expression. */
final class PatternParser {
  private final String text;
  private final LineKind kind;
  private final TimeForm time;
  private final WordForm words;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<LogField> seen = EnumSet.noneOf(LogField.class);
  private final StringBuilder literal = new StringBuilder();

  PatternParser(String text, LineKind kind, TimeForm time, WordForm words) {
    this.text = text;
    this.kind = kind;
    this.time = time;
    this.words = words;
  }

  /**
   * The pattern.
   *
   * @throws PatternException when it is malformed
   */
  LinePattern parse() {
    int at = 0;
    while (at < text.length()) {
      char each = text.charAt(at);
      boolean isTwice = at + 1 < text.length() && text.charAt(at + 1) == each;
      if (each == '{' && !isTwice) {
        int stop = braceEnd(text, at);
        endLiteral();
        pieces.add(value(text.substring(at + 1, stop)));
        at = stop + 1;
      } else if (each == '}' && !isTwice) {
        throw new PatternException(
            "the brace } closes nothing at character " + (at + 1) + ": write }} for a brace");
      } else {
        literal.append(each);
        at += each == '{' || each == '}' ? 2 : 1;
      }
    }
    endLiteral();
    return new LinePattern(pieces);
  }

  /**
   * Where a brace is closed; a regular expression may hold pairs of them.
   *
   * @throws PatternException when it is not
   */
  static int braceEnd(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '\\') {
        at++;
      } else if (each == '{') {
        depth++;
      } else if (each == '}' && --depth == 0) {
        return at;
      }
    }
    throw new PatternException(
        "the brace { at character " + (open + 1) + " is not closed: write {{ for a brace");
  }

  /**
   * The regular expression behind the colon of a name in braces.
   *
   * @throws PatternException when it is none
   */
  static Pattern regex(String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException malformed) {
      throw new PatternException(
          "no regular expression: "
              + DescriptionFault.shown(written)
              + " ("
              + malformed.getDescription()
              + ")");
    }
  }

  /**
   * The field of a name in braces.
   *
   * @throws PatternException when there is none
   */
  static LogField field(String name) {
    return LogField.of(name)
        .orElseThrow(
            () -> {
              Optional<String> near = EditDistance.nearest(name, LogField.names(), each -> each);
              return new PatternException(
                  "there is no field {"
                      + DescriptionFault.shown(name)
                      + "}"
                      + near.map(each -> "; did you mean {" + each + "}?")
                          .orElse(
                              ": expected one of "
                                  + String.join(", ", LogField.names())
                                  + ", or {*} for anything, or {{ for a brace"));
            });
  }

  private Value value(String inside) {
    int colon = inside.indexOf(':');
    String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
    LogField field = field(name);
    if (field != LogField.ANY && !seen.add(field)) {
      throw new PatternException(
          "{" + name + "} stands twice: write {*} for what need not be kept");
    }
    String shown = "{" + inside + "}";
    return new Value(
        field,
        colon < 0 ? form(field) : new RegexForm(regex(inside.substring(colon + 1)), shown),
        shown);
  }

  private Form form(LogField field) {
    return switch (field) {
      case TIME -> time;
      case CLOCK, BEFORE, STAMP, QUEUE, DRAW, RATE -> NumberForm.NUMBER;
      case VECTOR, VSTAMP -> VectorForm.VECTOR;
      case EVENT -> kind == LineKind.EVENT ? words : TextForm.WITHIN_A_COLUMN;
      case PROCESS, PEER, PEERS, MESSAGE, TRIAL -> TextForm.WITHIN_A_COLUMN;
      case ANY -> TextForm.ANYTHING;
    };
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
