package lamplight.measure;

import java.util.List;

/**
 * How often each value occurred, in ascending order of value; for large samples neighbouring values
 * may share a bin, named by its lowest value. Immutable.
 */
public record Distribution(List<Bin> bins) {
  public Distribution {
    bins = List.copyOf(bins);
  }

  /** A value and how often it occurred. */
  public record Bin(long value, long count) {}
}
