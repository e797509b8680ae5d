package lamplight.causality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing list of whole numbers that takes four bytes a number as long as all of them fit into an
 * {@code int}, and eight otherwise. Not thread-safe while it grows.
 */
final class Column {
  private static final int INITIAL_CAPACITY = 64;

  private int[] narrow = new int[INITIAL_CAPACITY];

  /** Takes the place of the other once a number does not fit. */
  private long @Nullable [] wide;

  private int size;

  /** A column without numbers. */
  Column() {}

  private Column(int[] narrow, long @Nullable [] wide, int size) {
    this.narrow = narrow;
    this.wide = wide;
    this.size = size;
  }

  /** Adds a number at the end. */
  void add(long value) {
    if (wide == null && value != (int) value) {
      wide = Arrays.stream(narrow).asLongStream().toArray();
      narrow = new int[0];
    }
    if (wide == null) {
      narrow = size < narrow.length ? narrow : Arrays.copyOf(narrow, 2 * size);
      narrow[size++] = (int) value;
    } else {
      wide = size < wide.length ? wide : Arrays.copyOf(wide, 2 * size);
      wide[size++] = value;
    }
  }

  /** The number at an index, from 0. */
  long get(int index) {
    return wide == null ? narrow[index] : wide[index];
  }

  int size() {
    return size;
  }

  /**
   * The same numbers in another order, in no more memory than they need.
   *
   * @param order the index here of each number there
   */
  Column inOrder(int[] order) {
    long[] from = wide;
    return from == null
        ? new Column(Arrays.stream(order).map(index -> narrow[index]).toArray(), null, size)
        : new Column(new int[0], Arrays.stream(order).mapToLong(i -> from[i]).toArray(), size);
  }
}
