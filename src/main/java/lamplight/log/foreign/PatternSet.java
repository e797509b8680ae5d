package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The patterns of a description in their order, of which the first that matches wins. */
final class PatternSet {
  private static final int SHOWN_BYTES = 120;

  private final LogDescription description;
  private final PatternMatcher[] matchers;
  private final ReadingTally tally;
  private final int linesMax;

  PatternSet(LogDescription description, TimeForm time, ReadingTally tally) {
    this.description = description;
    this.tally = tally;
    List<PatternMatcher> all = PatternMatcher.of(description, time);
    matchers = all.toArray(PatternMatcher[]::new);
    linesMax = all.stream().mapToInt(PatternMatcher::size).max().orElse(1);
    all.forEach(each -> tally.expect(each.key()));
  }

  /** How many lines the longest pattern has. */
  int linesMax() {
    return Math.max(1, linesMax);
  }

  /**
   * Takes the next lines.
   *
   * @return how many of them; 0 when no pattern matches
   */
  int take(LineWindow lines, RawRow row, FileRows rows) {
    for (PatternMatcher matcher : matchers) {
      if (matcher.matches(lines)) {
        KindKey kind = matcher.take(row, description);
        tally.add(matcher.key(), matcher.size());
        rows.add(kind.kind(), (int) Math.min(Integer.MAX_VALUE, lines.number(0)), row);
        return matcher.size();
      }
    }
    return 0;
  }

  /** What is told of a line that no pattern matches. */
  UnparsedLine unparsed(LineWindow lines, String file) {
    int start = lines.start(0);
    int shown = Math.min(lines.end(0) - start, SHOWN_BYTES);
    String text = new String(lines.bytes(), start, shown, StandardCharsets.UTF_8).strip();
    if (lines.isTooLong(0)) {
      return new UnparsedLine(
          file,
          lines.number(0),
          text + "...",
          Optional.empty(),
          "the line has more than 1 MiB: expected a shorter one");
    }
    PatternMatcher best = null;
    for (PatternMatcher each : matchers) {
      if (best == null || each.reached(lines) > best.reached(lines)) {
        best = each;
      }
    }
    return new UnparsedLine(
        file,
        lines.number(0),
        shown < lines.end(0) - start ? text + "..." : text,
        best == null ? Optional.empty() : best.stop(lines),
        "");
  }
}
