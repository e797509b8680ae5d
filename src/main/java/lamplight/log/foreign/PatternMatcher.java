package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Matches lines with one pattern of a description and takes what they say. Not thread-safe. */
final class PatternMatcher {
  private final KindKey key;
  private final LinePattern[] patterns;
  private final LineMatcher[] matchers;
  private final Map<LogField, String> constants;
  private final Map<String, KindKey> words;
  private int failed;

  PatternMatcher(RowPattern pattern, LogDescription description, TimeForm time) {
    key = pattern.key();
    List<LinePattern> lines = pattern.lines(time, description.wordForm());
    patterns = lines.toArray(LinePattern[]::new);
    matchers = lines.stream().map(LineMatcher::new).toArray(LineMatcher[]::new);
    constants = description.constants(key);
    words = description.words();
  }

  KindKey key() {
    return key;
  }

  /** How many lines it takes. */
  int size() {
    return matchers.length;
  }

  boolean matches(LineWindow lines) {
    failed = 0;
    if (lines.size() < matchers.length) {
      return false;
    }
    for (int line = 0; line < matchers.length; line++) {
      failed = line;
      if (lines.isTooLong(line)
          || !matchers[line].matches(
              lines.bytes(), lines.start(line), lines.end(line), lines.number(line))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes what the lines say, after a match; the kind that they are of.
   *
   * @param row is set to it
   */
  KindKey take(RawRow row, LogDescription description) {
    row.clear();
    KindKey kind = key;
    for (int line = 0; line < matchers.length; line++) {
      List<Piece> pieces = patterns[line].pieces();
      for (int index = 0; index < pieces.size(); index++) {
        if (pieces.get(index) instanceof Value value) {
          if (value.field() == LogField.EVENT && key.kind() == LineKind.EVENT) {
            kind = words.getOrDefault(word(matchers[line], index), key);
          } else {
            take(row, value, matchers[line], index);
          }
        }
      }
    }
    Map<LogField, String> said = kind.equals(key) ? constants : description.constants(kind);
    if (!said.isEmpty()) {
      said.forEach(row::setAbsent);
    }
    return kind;
  }

  private static void take(RawRow row, Value value, LineMatcher line, int index) {
    if (value.field() == LogField.TIME && value.form() instanceof TimeForm) {
      row.setTime();
    } else if (value.field() != LogField.ANY) {
      row.set(value.field(), line.bytes(), line.from(index), line.to(index));
    }
  }

  private static String word(LineMatcher line, int index) {
    int from = line.from(index);
    return new String(line.bytes(), from, line.to(index) - from, StandardCharsets.UTF_8)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** How far the last attempt came, over all its lines. */
  long reached(LineWindow lines) {
    long before = 0;
    for (int line = 0; line < failed; line++) {
      before += lines.end(line) - lines.start(line);
    }
    return before + matchers[failed].furthest() - lines.start(failed);
  }

  /** Where the last attempt stopped. */
  Optional<UnparsedLine.Stop> stop(LineWindow lines) {
    if (lines.size() < matchers.length) {
      return Optional.empty();
    }
    int start = lines.start(failed);
    String before =
        new String(
            lines.bytes(), start, matchers[failed].furthest() - start, StandardCharsets.UTF_8);
    return Optional.of(
        new UnparsedLine.Stop(
            key.text(),
            lines.number(failed),
            1 + before.codePointCount(0, before.length()),
            matchers[failed].expected()));
  }

  static List<PatternMatcher> of(LogDescription description, TimeForm time) {
    List<PatternMatcher> all = new ArrayList<>();
    description.patterns().forEach(each -> all.add(new PatternMatcher(each, description, time)));
    return all;
  }
}
