package lamplight.results.overview;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lamplight.results.table.CheckRow;

/** Adds up the rows of {@code checks.csv}. Not thread-safe. */
final class CheckTotals {
  private final Set<Trial> ended = new HashSet<>();
  private final Set<Trial> invalid = new HashSet<>();
  private final Set<Trial> undecided = new HashSet<>();
  private final Set<Trial> unreadable = new HashSet<>();
  private long violations;
  private Optional<CheckRow> first = Optional.empty();

  private record Trial(String point, long seed) {}

  void add(CheckRow row) {
    Trial trial = new Trial(row.point(), row.seed());
    ended.add(trial);
    if (row.isUnreadable()) {
      unreadable.add(trial);
    }
    if (row.isUndecided()) {
      undecided.add(trial);
    }
    if (row.violations() > 0) {
      invalid.add(trial);
      violations += row.violations();
      first = first.or(() -> Optional.of(row));
    }
  }

  /** How many trials it tells of. */
  long ended() {
    return ended.size();
  }

  /** What the check found; empty where it tells of no trial that could be read. */
  Optional<RunDigest.Check> check() {
    return ended.isEmpty() ? Optional.empty() : Optional.of(found());
  }

  private RunDigest.Check found() {
    undecided.removeAll(invalid);
    return new RunDigest.Check(
        invalid.size(), undecided.size(), unreadable.size(), violations, first);
  }
}
