package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The seeds of an experiment's trials, one a trial, in the order in which they were written.
 *
 * @param ranges the parts, which do not overlap
 */
public record Seeds(List<Range> ranges) {
  public Seeds {
    ranges = List.copyOf(ranges);
  }

  /** The seeds {@code first..last}, both included. */
  public record Range(long first, long last) {
    public Range {
      if (first > last) {
        throw new IllegalArgumentException(
            "a range of seeds has the lower one first, but not " + first + ".." + last);
      }
    }

    long count() {
      return last - first + 1;
    }
  }

  /**
   * The seeds that a text names as a file does, such as {@code 1, 4..6}.
   *
   * @throws IllegalArgumentException when it is no such text; the message says what was expected
   */
  public static Seeds parse(String text) {
    try {
      return new SeedsFormat().parse(text);
    } catch (ValueException fault) {
      throw new IllegalArgumentException(fault.reason(), fault);
    }
  }

  /** How many seeds there are. */
  public long count() {
    return ranges.stream().mapToLong(Range::count).sum();
  }

  /** Whether a trial has this seed. */
  public boolean contains(long seed) {
    return ranges.stream().anyMatch(range -> seed >= range.first() && seed <= range.last());
  }

  /** The seeds in order. */
  public LongStream stream() {
    return ranges.stream().flatMapToLong(r -> LongStream.rangeClosed(r.first(), r.last()));
  }

  /**
   * The next whole numbers after the highest seed.
   *
   * @param more how many, from 1
   */
  public Range next(long more) {
    long last = ranges.stream().mapToLong(Range::last).max().orElse(0);
    return new Range(Math.addExact(last, 1), Math.addExact(last, more));
  }

  /** These seeds, and behind them a further range. */
  public Seeds followedBy(Range range) {
    List<Range> all = new ArrayList<>(ranges);
    Range last = all.isEmpty() ? range : all.get(all.size() - 1);
    if (!all.isEmpty() && last.last() + 1 == range.first()) {
      all.set(all.size() - 1, new Range(last.first(), range.last()));
    } else {
      all.add(range);
    }
    return new Seeds(all);
  }

  /** The seeds as a file writes them. */
  public String text() {
    return new SeedsFormat().text(this);
  }
}
