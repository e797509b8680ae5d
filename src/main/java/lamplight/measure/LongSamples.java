package lamplight.measure;

/** An immutable sequence of whole numbers, kept compactly. */
public final class LongSamples {
  private final long[] values;

  LongSamples(long[] values) {
    this.values = values.clone();
  }

  /** These values, in order. */
  public static LongSamples of(long... values) {
    return new LongSamples(values);
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The value at an index from 0. */
  public long get(int index) {
    return values[index];
  }
}
