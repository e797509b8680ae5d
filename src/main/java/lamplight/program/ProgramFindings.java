package lamplight.program;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found wrong with one program so far, each kind once. Not thread-safe. */
final class ProgramFindings {
  private static final Set<ProgramFinding.Kind> OF_PARTS =
      EnumSet.of(
          ProgramFinding.Kind.OTHER_DRAWS,
          ProgramFinding.Kind.CLOCK_OF_SEND,
          ProgramFinding.Kind.SEVERAL_RECEIVES);

  private final Map<ProgramFinding.Kind, ProgramFinding> byKind =
      new EnumMap<>(ProgramFinding.Kind.class);
  private long line;
  private String text = "";

  /** Says which line of the output is examined now. */
  void at(long number, String content) {
    line = number;
    text = content;
  }

  /**
   * Adds one.
   *
   * @param detail what was there and what was expected
   */
  void add(ProgramFinding.Kind kind, String detail) {
    ProgramFinding before = byKind.get(kind);
    byKind.put(
        kind,
        before == null
            ? new ProgramFinding(kind, 1, detail, line, Excerpts.of(text))
            : before.again());
  }

  /** Adds one that no line tells of. */
  void addOfWhole(ProgramFinding.Kind kind, String detail) {
    byKind.put(kind, new ProgramFinding(kind, 1, detail, 0, ""));
  }

  boolean has(ProgramFinding.Kind kind) {
    return byKind.containsKey(kind);
  }

  /** Says that what was found of one kind is of another one. */
  void rename(ProgramFinding.Kind from, ProgramFinding.Kind to) {
    ProgramFinding found = byKind.remove(from);
    if (found != null) {
      ProgramFinding other = byKind.get(to);
      byKind.put(
          to,
          other == null || other.line() > found.line() ? found.as(to, other) : other.as(to, found));
    }
  }

  /** All of them, the most telling first, in words. */
  List<String> sentences() {
    // What only follows from a send to all that is several events says no more.
    long parts = count(ProgramFinding.Kind.ALL_IN_PARTS);
    return byKind.values().stream()
        .filter(each -> !OF_PARTS.contains(each.kind()) || each.count() > 2 * parts)
        .map(ProgramFinding::sentence)
        .toList();
  }

  private long count(ProgramFinding.Kind kind) {
    ProgramFinding found = byKind.get(kind);
    return found == null ? 0 : found.count();
  }
}
