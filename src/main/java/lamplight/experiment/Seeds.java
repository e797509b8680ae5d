package lamplight.experiment;

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

  /** How many seeds there are. */
  public long count() {
    return ranges.stream().mapToLong(Range::count).sum();
  }

  /** The seeds in order. */
  public LongStream stream() {
    return ranges.stream().flatMapToLong(r -> LongStream.rangeClosed(r.first(), r.last()));
  }
}
