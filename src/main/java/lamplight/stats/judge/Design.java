package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which trials of two sides stand against each other. */
public sealed interface Design {
  /** With fewer trials than these on a side there is no verdict. */
  int TRIALS_MIN = DifferenceJudge.TRIALS_MIN;

  /** The trials of the base that count. */
  List<Long> base();

  /** The trials of the other side that count. */
  List<Long> other();

  /**
   * Equal seeds stand against each other; trials of seeds that one side alone has do not count.
   *
   * @param seeds in order
   */
  record Paired(List<Long> seeds) implements Design {
    public Paired {
      seeds = List.copyOf(seeds);
    }

    @Override
    public List<Long> base() {
      return seeds;
    }

    @Override
    public List<Long> other() {
      return seeds;
    }
  }

  /** All trials of one side stand against all of the other. */
  record Unpaired(List<Long> base, List<Long> other) implements Design {
    public Unpaired {
      base = List.copyOf(base);
      other = List.copyOf(other);
    }
  }

  /**
   * Pairs where both sides share enough seeds; otherwise sets all against all, unless a side has so
   * few trials that this would help nothing.
   */
  static Design of(SortedSet<Long> base, SortedSet<Long> other) {
    SortedSet<Long> common = new TreeSet<>(base);
    common.retainAll(other);
    boolean bothHaveEnough = base.size() >= TRIALS_MIN && other.size() >= TRIALS_MIN;
    if (common.isEmpty() || (common.size() < TRIALS_MIN && bothHaveEnough)) {
      return new Unpaired(new ArrayList<>(base), new ArrayList<>(other));
    }
    return new Paired(new ArrayList<>(common));
  }
}
